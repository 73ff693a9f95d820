package rutter.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/**
 * Finds in code what it destroys, saves and creates: programs by the table of what they do, SQL by
 * words. All rules that ask whether a command is destructive or makes a backup ask here: {@code
 * Deeds.in(subject).of(command)}.
 */
public final class Deeds {
  /** Of what nothing is left without a copy. */
  private static final Set<String> LOST =
      Set.of(
          "table",
          "column",
          "schema",
          "database",
          "rows",
          "server",
          "resource",
          "file",
          "topic",
          "branch");

  /** {@code /srv/data}, {@code s3://bucket} */
  private static final Pattern ABSOLUTE = Pattern.compile("/\\w|[a-z0-9]+://");

  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\d]+|_");

  /** A kind of command that only looks like the others: what it takes away comes back by itself. */
  private static final String NOTHING = "nothing";

  private static final int NEAR = 100;

  private final Subject subject;

  private final List<Map<String, List<DeedPhrase>>> acts;
  private final IdentityHashMap<Command, List<Statement>> statements = new IdentityHashMap<>();
  private final IdentityHashMap<Command, Map<Integer, List<Deed>>> tools = new IdentityHashMap<>();
  private final IdentityHashMap<Statement, List<Deed>> deeds = new IdentityHashMap<>();

  private Deeds(Subject subject) {
    this.subject = subject;
    this.acts = subject.vocabulary().once(Phrasebook.class, Phrasebook::of).acts();
  }

  public static Deeds in(Subject subject) {
    return subject.once(Deeds.class, Deeds::new);
  }

  /** The phrases of each act by their first word, the longest first. */
  private record Phrasebook(List<Map<String, List<DeedPhrase>>> acts) {
    static Phrasebook of(Vocabulary vocabulary) {
      List<Map<String, List<DeedPhrase>>> acts = new ArrayList<>();
      for (Deed.Act act : Deed.Act.values()) {
        Map<String, List<DeedPhrase>> phrases = new HashMap<>();
        for (String words : vocabulary.words(act.group())) {
          DeedPhrase phrase = DeedPhrase.of(act, words, vocabulary);
          phrases.computeIfAbsent(phrase.words().get(0), first -> new ArrayList<>()).add(phrase);
        }
        acts.add(phrases);
      }
      return new Phrasebook(acts);
    }
  }

  private Vocabulary vocabulary() {
    return subject.vocabulary();
  }

  public List<Deed> of(Command command) {
    List<Deed> all = new ArrayList<>();
    byTools(command).values().forEach(all::addAll);
    statements(command).forEach(statement -> all.addAll(byWords(statement, command)));
    all.sort(Comparator.comparingInt(deed -> deed.words().span().start()));
    return all;
  }

  /** Whether what a command destroys is worth something to somebody. */
  public boolean isLoss(Deed deed) {
    return deed.act() == Deed.Act.DESTROYS
        && LOST.contains(deed.kind())
        && (deed.objects().isEmpty()
            || deed.objects().stream().anyMatch(object -> isOfWorth(deed, object)));
  }

  /** Paths of a working copy are in version control; those with variables could be any. */
  public boolean isOfWorth(Deed deed, Words object) {
    boolean known = !deed.kind().equals("file") || ABSOLUTE.matcher(object.text()).lookingAt();
    return known
        && Arrays.stream(PARTS.split(object.text(), -1))
            .noneMatch(part -> vocabulary().value("temporary", part).isPresent());
  }

  /** By where their words begin. */
  private Map<Integer, List<Deed>> byTools(Command command) {
    return tools.computeIfAbsent(
        command,
        any ->
            new ToolDeeds(subject)
                .of(any).stream()
                    .collect(Collectors.groupingBy(deed -> deed.words().span().start())));
  }

  public List<Statement> statements(Command command) {
    return statements.computeIfAbsent(
        command,
        any -> Statements.of(any, Code.in(subject).isSql(any), subject.text(), vocabulary()));
  }

  /** A program is a word of the statement that it stands in. */
  public List<Deed> of(Statement statement, Command command) {
    List<Deed> all = new ArrayList<>(byWords(statement, command));
    Map<Integer, List<Deed>> known = byTools(command);
    statement
        .words()
        .forEach(word -> all.addAll(known.getOrDefault(word.span().start(), List.of())));
    return all;
  }

  private List<Deed> byWords(Statement statement, Command command) {
    return deeds.computeIfAbsent(statement, any -> read(any, command));
  }

  private List<Deed> read(Statement statement, Command command) {
    List<Deed> deeds = new ArrayList<>();
    for (int at = 0; at < statement.size(); at++) {
      for (Map<String, List<DeedPhrase>> phrases : acts) {
        deed(phrases, statement, at, command).ifPresent(deeds::add);
      }
    }
    return deeds;
  }

  /** The longest phrase that begins at a word. */
  private Optional<Deed> deed(
      Map<String, List<DeedPhrase>> phrases, Statement statement, int at, Command command) {
    for (DeedPhrase phrase : phrases.getOrDefault(statement.word(at), List.of())) {
      int end = phrase.end(statement, at, vocabulary());
      if (end >= 0) {
        return phrase.kind().equals(NOTHING) || isOfSome(phrase, statement, end)
            ? Optional.empty()
            : Optional.of(deed(phrase, statement, new Range(at, end), command));
      }
    }
    return Optional.empty();
  }

  private Deed deed(DeedPhrase phrase, Statement statement, Range range, Command command) {
    List<Words> objects =
        phrase.program() ? operands(statement, range, phrase) : named(statement, range.end());
    Span said = statement.words().get(range.start()).span();
    said = said.cover(statement.words().get(range.end() - 1).span());
    for (Words object : objects) {
      boolean sameLine = subject.source().line(object.span()) == subject.source().line(said);
      said = sameLine && phrase.act() != Deed.Act.SAVES ? said.cover(object.span()) : said;
    }
    Words words = new Words(subject.source().text(said), said);
    return new Deed(phrase.act(), phrase.kind(), objects, words, command);
  }

  /** Rows that are chosen are not all rows. */
  private static boolean isOfSome(DeedPhrase phrase, Statement statement, int end) {
    return phrase.kind().equals("rows")
        && IntStream.range(end, Math.min(statement.size(), end + NEAR))
            .anyMatch(index -> statement.word(index).equals("where"));
  }

  /** What stands behind a program without options; of a copy all that it names. */
  private static List<Words> operands(Statement statement, Range range, DeedPhrase phrase) {
    Deed.Act act = phrase.act();
    List<Words> operands = new ArrayList<>();
    int from = act == Deed.Act.SAVES ? range.start() + 1 : range.end() - phrase.ofObject();
    for (int i = from; i < statement.size(); i++) {
      if (act == Deed.Act.DESTROYS && statement.word(i).equals(">")) {
        break;
      }
      if (statement.isName(i)) {
        operands.add(statement.words().get(i));
      } else if (act != Deed.Act.DESTROYS && statement.word(i).startsWith("-")) {
        statement.value(i).ifPresent(operands::add);
      }
    }
    return operands;
  }

  /** {@code DROP TABLE IF EXISTS a, b CASCADE} names a and b. */
  private List<Words> named(Statement statement, int from) {
    List<Words> names = new ArrayList<>();
    int at = from;
    while (at < statement.size()
        && (statement.word(at).equals("(")
            || vocabulary()
                .value("sql", statement.word(at))
                .filter("filler"::equals)
                .isPresent())) {
      at++;
    }
    while (at < statement.size() && statement.isName(at)) {
      names.add(statement.words().get(at));
      at += at + 1 < statement.size() && statement.word(at + 1).equals(",") ? 2 : statement.size();
    }
    return names;
  }

  private record Range(int start, int end) {}
}
