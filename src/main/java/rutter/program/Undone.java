package rutter.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.rules.Effects;
import rutter.sql.Change;
import rutter.sql.Name;
import rutter.sql.Schema;
import rutter.sql.SqlReader;
import rutter.sql.Undo;
import rutter.text.Content;
import rutter.text.Span;

/**
 * Tells which operations of a way back take back which of the way forward: only of a way back all
 * of whose changes are the opposites of changes before.
 */
final class Undone {
  private final ShellUndone shell;

  Undone(Effects effects) {
    this.shell = new ShellUndone(effects);
  }

  List<Operation> by(List<Operation> forward, List<Operation> back) {
    Map<String, Set<String>> opposites = new LinkedHashMap<>();
    for (Operation operation : forward) {
      if (operation.deed() instanceof Deed.Shell script) {
        for (String key : shell.wanted(script.script())) {
          opposites
              .computeIfAbsent(place(operation) + key, any -> new HashSet<>())
              .add(operation.id());
        }
      }
      for (Change change : changes(operation)) {
        Schema known = new Schema(((Deed.Sql) operation.deed()).dialect());
        for (Change inverse : Undo.of(change, known).changes()) {
          key(inverse)
              .ifPresent(
                  key ->
                      opposites
                          .computeIfAbsent(place(operation) + key, any -> new HashSet<>())
                          .add(operation.id()));
        }
      }
    }
    Map<String, List<String>> undoneBy = new LinkedHashMap<>();
    for (Operation operation : back) {
      undone(operation, opposites)
          .forEach(
              id -> undoneBy.computeIfAbsent(id, any -> new ArrayList<>()).add(operation.id()));
    }
    return forward.stream()
        .map(
            one ->
                new Operation(
                    one.id(),
                    one.kind(),
                    one.title(),
                    one.notes(),
                    one.deed(),
                    one.terms(),
                    one.effect(),
                    undoneBy.getOrDefault(one.id(), List.of()),
                    one.span()))
        .toList();
  }

  /** All that it takes back, or nothing if it does something else too. */
  private Set<String> undone(Operation back, Map<String, Set<String>> opposites) {
    Set<String> undone = new HashSet<>();
    if (back.deed() instanceof Deed.Shell script) {
      for (Set<String> keys : shell.takes(script.script())) {
        Set<String> found = new HashSet<>();
        keys.forEach(key -> found.addAll(opposites.getOrDefault(place(back) + key, Set.of())));
        if (found.isEmpty()) {
          return Set.of();
        }
        undone.addAll(found);
      }
      return undone;
    }
    for (Change change : changes(back)) {
      boolean nothing =
          change instanceof Change.Setting
              || change instanceof Change.Read
              || change instanceof Change.Transaction;
      if (!nothing) {
        Set<String> found =
            key(change)
                .map(key -> opposites.getOrDefault(place(back) + key, Set.of()))
                .orElse(Set.of());
        if (found.isEmpty()) {
          return Set.of();
        }
        undone.addAll(found);
      }
    }
    return undone;
  }

  /** The same words may mean something else in another database, or on another host. */
  private static String place(Operation operation) {
    Terms terms = operation.terms();
    return terms.env() + "|" + terms.host() + "|" + terms.user() + "|" + terms.cwd() + "|";
  }

  private static List<Change> changes(Operation operation) {
    if (!(operation.deed() instanceof Deed.Sql sql)) {
      return List.of();
    }
    String text = sql.statements();
    Content content = Content.of(text, List.of(new Span(0, text.length())));
    return new SqlReader(sql.dialect())
        .read(content).stream().flatMap(statement -> statement.changes().stream()).toList();
  }

  /** What a change does to what; nothing if it is not sure. */
  private static Optional<String> key(Change change) {
    if (change instanceof Change.Drop drop && drop.names().size() == 1) {
      return Optional.of("drop " + drop.thing() + " " + plain(drop.names().get(0)));
    }
    if (change instanceof Change.DropColumn drop) {
      return Optional.of("drop column " + plain(drop.table()) + "." + plain(drop.column()));
    }
    if (change instanceof Change.DropConstraint drop) {
      return Optional.of("drop constraint " + plain(drop.table()) + "." + plain(drop.constraint()));
    }
    if (change instanceof Change.AlterColumn alter && alter.value().isEmpty()) {
      return Optional.of(alter.what() + " " + plain(alter.table()) + "." + plain(alter.column()));
    }
    if (change instanceof Change.Rename rename) {
      return Optional.of(
          "rename " + rename.thing() + " " + plain(rename.from()) + " " + plain(rename.to()));
    }
    return Optional.empty();
  }

  private static String plain(Name name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
