package rutter.checking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.rules.Around;
import rutter.rules.Subject;

/**
 * Notes what the rules ask of the world around a document, and what they are answered: as long as
 * all answers stay the same, so do the findings.
 */
final class Asked implements Around {
  private static final String TODAY = "today";
  private static final String CHANGED = "changed";
  private static final String BASH = "bash";
  private static final String BESIDE = "beside ";
  private static final String CONTENT = "content ";
  private static final String OWNERS = "owners";
  private static final String APPROVED = "approved ";

  private final Surroundings around;
  private final Map<String, String> answers = new LinkedHashMap<>();

  Asked(Surroundings around) {
    this.around = around;
  }

  /** Questions with their answers. */
  Map<String, String> answers() {
    return answers;
  }

  /** Whether all would be answered as they were. */
  static boolean isSame(Map<String, String> answers, Surroundings around) {
    return answers.entrySet().stream()
        .allMatch(asked -> answer(asked.getKey(), around).equals(asked.getValue()));
  }

  private static String answer(String question, Surroundings around) {
    if (question.equals(TODAY)) {
      return around.today().toString();
    }
    if (question.equals(CHANGED)) {
      return around.lastChange().map(LocalDate::toString).orElse("");
    }
    if (question.equals(BASH)) {
      return around.bash().get().map(Bash::name).orElse("");
    }
    if (question.equals(OWNERS)) {
      return around.owners().toString();
    }
    if (question.startsWith(APPROVED)) {
      return around.approved(question.substring(APPROVED.length())).toString();
    }
    return question.startsWith(CONTENT)
        ? around.content(question.substring(CONTENT.length()))
        : around
            .neighbour(question.substring(BESIDE.length()))
            .map(one -> one.folder() ? "folder" : "file")
            .orElse("");
  }

  /** Notes what stands in a document beside this one. */
  void read(String path) {
    note(CONTENT + path);
  }

  private void note(String question) {
    answers.computeIfAbsent(question, any -> answer(any, around));
  }

  @Override
  public LocalDate today() {
    note(TODAY);
    return around.today();
  }

  @Override
  public Optional<Neighbour> neighbour(String path) {
    note(BESIDE + path);
    return around.neighbour(path).map(one -> new Noted(path, one));
  }

  @Override
  public Optional<LocalDate> lastChange() {
    note(CHANGED);
    return around.lastChange();
  }

  /** Of the same script the same bash says the same. */
  @Override
  public Optional<Verdict> verdict(String script) {
    note(BASH);
    return around.verdict(script);
  }

  /** The documents that say how the plan is undone are approved with it. */
  @Override
  public Optional<String> digest(Subject subject) {
    subject.plan().rollback().documents().stream()
        .map(words -> words.text().replaceFirst("#.*", ""))
        .forEach(this::read);
    return around.digest(subject);
  }

  @Override
  public Optional<Owners> owners() {
    note(OWNERS);
    return around.owners();
  }

  @Override
  public Optional<Approved> approved(String digest) {
    note(APPROVED + digest);
    return around.approved(digest);
  }

  /** What has changed since follows from the commit and the document. */
  @Override
  public Optional<Approved> approved(String digest, Subject now) {
    note(APPROVED + digest);
    return around.approved(digest, now);
  }

  private final class Noted implements Neighbour {
    private final String path;
    private final Neighbour one;

    Noted(String path, Neighbour one) {
      this.path = path;
      this.one = one;
    }

    @Override
    public boolean folder() {
      return one.folder();
    }

    @Override
    public Optional<Set<String>> anchors() {
      note(CONTENT + path);
      return one.anchors();
    }
  }
}
