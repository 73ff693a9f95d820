package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.rules.Deed.Act;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.Name;
import rutter.sql.SqlStatement;
import rutter.sql.Thing;
import rutter.text.Content;
import rutter.vocabulary.Vocabulary;

/** What SQL destroys, saves and creates. */
final class SqlDeeds {
  private static final Map<Thing, String> DROPPED =
      Map.ofEntries(
          Map.entry(Thing.TABLE, "table"),
          Map.entry(Thing.SCHEMA, "schema"),
          Map.entry(Thing.DATABASE, "database"),
          Map.entry(Thing.SUBSCRIPTION, "replication"),
          Map.entry(Thing.PUBLICATION, "replication"),
          Map.entry(Thing.VIEW, "definition"),
          Map.entry(Thing.MATERIALIZED_VIEW, "definition"),
          Map.entry(Thing.INDEX, "definition"),
          Map.entry(Thing.FUNCTION, "definition"),
          Map.entry(Thing.PROCEDURE, "definition"),
          Map.entry(Thing.TRIGGER, "definition"),
          Map.entry(Thing.TYPE, "definition"),
          Map.entry(Thing.ROLE, "definition"));

  private static final Map<Thing, String> CREATED =
      Map.of(
          Thing.SCHEMA, "schema",
          Thing.DATABASE, "database",
          Thing.SUBSCRIPTION, "replication",
          Thing.PUBLICATION, "replication",
          Thing.VIEW, "table",
          Thing.MATERIALIZED_VIEW, "table");

  private static final Set<Change.Write.Kind> EMPTIES =
      Set.of(Change.Write.Kind.DELETE, Change.Write.Kind.TRUNCATE);

  /** {@code COPY a TO '/srv/a.csv'} */
  private static final Pattern COPIED =
      Pattern.compile("(?is)\\A\\\\?COPY\\s.*?\\sTO\\s+'([^']*)'");

  private static final Pattern ARGUMENT = Pattern.compile("\\(\\s*'([^']*)'");

  private final Vocabulary vocabulary;
  private final Command command;
  private final List<Deed> deeds = new ArrayList<>();

  SqlDeeds(Vocabulary vocabulary, Command command) {
    this.vocabulary = vocabulary;
    this.command = command;
  }

  List<Deed> of(List<SqlStatement> statements) {
    statements.forEach(this::read);
    return deeds;
  }

  private void read(SqlStatement statement) {
    statement.changes().forEach(change -> read(change, statement.text()));
    // the body of a function is run when it is called
    if (statement.changes().stream().noneMatch(Change.Create.class::isInstance)) {
      statement.inner().forEach(this::read);
    }
  }

  private void read(Change change, Content in) {
    if (change instanceof Change.Drop drop && DROPPED.containsKey(drop.thing())) {
      add(Act.DESTROYS, DROPPED.get(drop.thing()), "DROP", words(drop.names()), in);
    } else if (change instanceof Change.DropColumn drop) {
      add(Act.DESTROYS, "column", "DROP", words(List.of(drop.column())), in);
    } else if (change instanceof Change.Write write && empties(write)) {
      add(Act.DESTROYS, "rows", write.kind().name(), words(write.tables()), in);
    } else if (change instanceof Change.CreateTable made) {
      if (made.query()) {
        add(Act.SAVES, "table", "CREATE", words(List.of(made.table())), in);
      }
      add(Act.CREATES, "table", "CREATE", words(List.of(made.table())), in);
    } else if (change instanceof Change.Create made && CREATED.containsKey(made.thing())) {
      add(Act.CREATES, CREATED.get(made.thing()), "CREATE", words(List.of(made.name())), in);
    } else if (change instanceof Change.Rename renamed) {
      add(Act.CREATES, "renamed", "RENAME", words(List.of(renamed.to())), in);
    } else if (change instanceof Change.Read) {
      written(in, COPIED, 0).ifPresent(file -> add(Act.SAVES, "table", "COPY", List.of(file), in));
    } else if (change instanceof Change.Call call) {
      called(call.what().toLowerCase(Locale.ROOT), in);
    } else if (change instanceof Change.Opaque any && any.words().startsWith("BACKUP DATABASE")) {
      add(Act.SAVES, "database", "BACKUP", List.of(), in);
    }
  }

  private static boolean empties(Change.Write write) {
    return EMPTIES.contains(write.kind()) && !write.facts().contains(Fact.WHERE);
  }

  /** {@code SELECT pg_drop_replication_slot('to_17')} */
  private void called(String function, Content in) {
    for (Act act : Act.values()) {
      Optional<String> kind = InnerScripts.value(act.group(), function, vocabulary);
      if (kind.isPresent()) {
        int at = start(function, in.length(), in);
        List<Words> named = written(in, ARGUMENT, at).map(List::of).orElse(List.of());
        add(act, kind.get(), function, named, in);
      }
    }
  }

  private static Optional<Words> written(Content in, Pattern pattern, int from) {
    Matcher matcher = pattern.matcher(in.chars());
    return matcher.find(from) && matcher.end(1) > matcher.start(1)
        ? Optional.of(new Words(matcher.group(1), in.exact(matcher.start(1), matcher.end(1))))
        : Optional.empty();
  }

  private static List<Words> words(List<Name> names) {
    return names.stream().map(name -> new Words(name.said(), name.span())).toList();
  }

  /** From the verb to the last that it is done to, as far as they stand in one line. */
  private void add(Act act, String kind, String verb, List<Words> objects, Content in) {
    int before = in.length();
    int last = in.length();
    if (!objects.isEmpty()) {
      before = index(objects.get(0).span().start(), in);
      last = index(objects.get(objects.size() - 1).span().end() - 1, in) + 1;
    }
    int start = start(verb, before, in);
    int end = Math.max(start, Math.min(last, in.lineEnd(start)));
    Words said = new Words(in.chars().substring(start, end).strip(), in.span(start, end));
    deeds.add(new Deed(act, kind, objects, said, command));
  }

  /** Where a verb last stands before a place, or else the beginning. */
  private static int start(String verb, int before, Content in) {
    int at = before;
    while (at > 0 && !in.chars().regionMatches(true, at, verb, 0, verb.length())) {
      at--;
    }
    return at;
  }

  private static int index(int offset, Content in) {
    int low = 0;
    int high = in.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean less = in.offset(middle) < offset;
      low = less ? middle + 1 : low;
      high = less ? high : middle;
    }
    return low;
  }
}
