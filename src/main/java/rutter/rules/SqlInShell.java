package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rutter.shell.Invocation;
import rutter.shell.Invocation.Joint;
import rutter.shell.Invocation.Redirect;
import rutter.shell.Word;
import rutter.sql.Dialect.Engine;
import rutter.text.Content;
import rutter.vocabulary.Vocabulary;

/**
 * Finds the SQL that a shell hands to a client: {@code psql -c "…"}, {@code mysql <<EOF}, {@code
 * echo "…" | psql}, {@code psql -f a.sql} of a file that the plan has written.
 */
final class SqlInShell {
  private static final int FARTHEST = 20;

  private final Vocabulary vocabulary;
  private final SqlFiles files;
  private final List<Found> found = new ArrayList<>();

  /** SQL, and which client takes it. */
  record Found(Content content, Engine engine) {}

  private SqlInShell(Vocabulary vocabulary, SqlFiles files) {
    this.vocabulary = vocabulary;
    this.files = files;
  }

  static List<Found> in(List<Invocation> invocations, Vocabulary vocabulary, SqlFiles files) {
    SqlInShell reader = new SqlInShell(vocabulary, files);
    for (int i = 0; i < invocations.size(); i++) {
      reader.add(invocations, i);
    }
    return reader.found;
  }

  private void add(List<Invocation> invocations, int index) {
    Invocation invocation = invocations.get(index);
    for (int i = 0; i < invocation.words().size(); i++) {
      Optional<Engine> engine = engine(invocation.words().get(i));
      if (engine.isPresent()) {
        int before = found.size();
        options(invocation.words().subList(i + 1, invocation.words().size()), engine.get());
        if (found.size() == before && !input(invocation, engine.get())) {
          piped(invocations, index, engine.get());
        }
        return;
      }
    }
  }

  /** The program itself, or one that is run by another: {@code docker exec db psql}. */
  private Optional<Engine> engine(Word word) {
    return word.isLiteral() && word.value().indexOf(' ') < 0
        ? InnerScripts.value("client", InnerScripts.program(word), vocabulary)
            .flatMap(EngineNames::engine)
        : Optional.empty();
  }

  private void options(List<Word> words, Engine engine) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String value = word.value();
      int equals = value.indexOf('=');
      if (value.startsWith("--") && equals > 0 && isForSql(value.substring(0, equals), engine)) {
        add(word.content().part(equals + 1, value.length()), engine);
      } else if (i + 1 < words.size() && isForSql(value, engine)) {
        i++;
        add(words.get(i).content(), engine);
      } else if (value.length() > 2 && value.charAt(0) == '-' && isGlued(value, engine)) {
        add(word.content().part(2, value.length()), engine);
      }
    }
  }

  /** {@code -c}, or letters before it as in {@code -tAc}. */
  private boolean isForSql(String option, Engine engine) {
    boolean letters = option.length() > 2 && option.length() < 7 && !option.startsWith("--");
    String last = letters ? "-" + option.charAt(option.length() - 1) : option;
    return option.startsWith("-")
        && InnerScripts.value("sqlword", last, vocabulary).filter(name(engine)::equals).isPresent();
  }

  /** {@code -e"SELECT 1"} */
  private boolean isGlued(String value, Engine engine) {
    return value.indexOf(' ') > 0 && isForSql(value.substring(0, 2), engine);
  }

  private static String name(Engine engine) {
    return engine.name().toLowerCase(Locale.ROOT);
  }

  private boolean input(Invocation invocation, Engine engine) {
    List<Content> read = files.of(invocation);
    read.forEach(text -> add(text, engine));
    boolean any = !read.isEmpty();
    for (Redirect redirect : invocation.redirects()) {
      if (redirect.sign().startsWith("<<")) {
        redirect.text().ifPresent(text -> add(text, engine));
        any = true;
      }
    }
    return any;
  }

  private void piped(List<Invocation> invocations, int index, Engine engine) {
    int before = index - 1;
    // between the two stands what the words of the first run
    while (before >= 0 && index - before < FARTHEST && !invocations.get(before).pipesOn()) {
      before--;
    }
    if (invocations.get(index).before() != Joint.PIPE || before < 0) {
      return;
    }
    Invocation writer = invocations.get(before);
    Optional<String> writes = InnerScripts.value("writes", writer.program(), vocabulary);
    if (writes.filter("input"::equals).isPresent()) {
      input(writer, engine);
    } else if (writes.isPresent()) {
      writer.words().stream()
          .skip(1)
          .filter(word -> word.value().indexOf(' ') > 0 || word.value().indexOf(';') > 0)
          .forEach(word -> add(word.content(), engine));
    }
  }

  private void add(Content content, Engine engine) {
    if (!content.chars().isBlank()) {
      found.add(new Found(content, engine));
    }
  }
}
