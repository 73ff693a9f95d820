package rutter.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.sql.SqlReader;
import rutter.sql.SqlStatement;
import rutter.text.Content;
import rutter.vocabulary.Vocabulary;

/**
 * Finds in code what it destroys, saves and creates: programs by the table of what they do, SQL by
 * what it changes. All rules that ask whether a command is destructive or makes a backup ask here:
 * {@code Deeds.in(subject).of(command)}.
 */
public final class Deeds {
  /** Of what nothing is left without a copy. */
  public static final Set<String> LOST =
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

  private final Subject subject;

  private final IdentityHashMap<Command, List<Deed>> deeds = new IdentityHashMap<>();

  private Deeds(Subject subject) {
    this.subject = subject;
  }

  public static Deeds in(Subject subject) {
    return subject.once(Deeds.class, Deeds::new);
  }

  private Vocabulary vocabulary() {
    return subject.vocabulary();
  }

  public List<Deed> of(Command command) {
    return deeds.computeIfAbsent(command, this::read);
  }

  private List<Deed> read(Command command) {
    List<Deed> all = new ArrayList<>(new ToolDeeds(subject).of(command));
    List<SqlStatement> sql = sql(command);
    if (!sql.isEmpty()) {
      all.addAll(new SqlDeeds(vocabulary(), command).of(sql));
    }
    all.sort(Comparator.comparingInt(deed -> deed.words().span().start()));
    return List.copyOf(all);
  }

  /** Also what is told to programs that are not known as clients of a server. */
  private List<SqlStatement> sql(Command command) {
    Code code = Code.in(subject);
    List<SqlStatement> known = code.sql(command);
    List<Content> told = new SqlInWords(vocabulary()).of(code.invocations(command), subject.text());
    if (told.isEmpty()) {
      return known;
    }
    List<SqlStatement> all = new ArrayList<>(known);
    TreeSet<Integer> read = new TreeSet<>();
    known.forEach(statement -> read.add(statement.span().start()));
    for (Content text : told) {
      if (read.subSet(text.offset(0), text.offset(text.length())).isEmpty()) {
        all.addAll(new SqlReader(code.dialect(command)).read(text));
      }
    }
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
}
