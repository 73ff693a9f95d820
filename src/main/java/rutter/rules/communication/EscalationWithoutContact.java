package rutter.rules.communication;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.plan.Governance;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Phrases;
import rutter.vocabulary.Vocabulary;

/** Somebody to whom the plan escalates, of whom no contact and no approval tells anything. */
public final class EscalationWithoutContact implements Rule {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{2,}");

  /** {@code escalate to the release manager}: the words for it, and who it is. */
  private record Escalate(Phrases words, Pattern pattern) {
    static Escalate of(Vocabulary vocabulary) {
      Set<String> words = vocabulary.words("escalate");
      return new Escalate(
          vocabulary.phrases(List.copyOf(words)),
          Pattern.compile(
              "(?<!\\p{L})(?:"
                  + any(words)
                  + ")\\s(?:(?:"
                  + any(vocabulary.words("article"))
                  + ")\\s)?((?:[\\p{L}-]{2,20}\\s?){1,3})(?=[.,;)\\n])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String any(Set<String> words) {
      return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
  }

  @Override
  public void check(Subject subject, Report report) {
    Governance governance = subject.plan().governance();
    if (governance.contacts().isEmpty()) {
      return;
    }
    Escalate escalate = subject.vocabulary().once(Escalate.class, Escalate::of);
    if (!escalate.words().in(subject.text())) {
      return;
    }
    Set<String> articles = subject.vocabulary().words("article");
    Set<String> known = known(governance);
    Set<String> said = new HashSet<>();
    Matcher found = escalate.pattern().matcher(subject.text());
    while (found.find()) {
      String role = found.group(1).strip();
      List<String> words = words(role).filter(word -> !articles.contains(word)).toList();
      if (!words.isEmpty()
          && words.stream().noneMatch(known::contains)
          && said.add(role.toLowerCase(Locale.ROOT))) {
        report
            .at(new Span(found.start(1), found.start(1) + role.length()))
            .with("role", role)
            .near(governance.contacts().get(0).role().span());
      }
    }
  }

  private static Set<String> known(Governance governance) {
    return Stream.concat(
            governance.contacts().stream()
                .flatMap(one -> Stream.of(one.role(), one.name(), one.contact())),
            governance.approvals().stream().flatMap(one -> Stream.of(one.role(), one.name())))
        .flatMap(words -> words(words.text()))
        .collect(Collectors.toSet());
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT));
  }
}
