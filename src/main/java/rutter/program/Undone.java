package rutter.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.sql.Change;
import rutter.sql.Name;
import rutter.sql.Schema;
import rutter.sql.SqlReader;
import rutter.sql.Undo;
import rutter.text.Content;
import rutter.text.Span;

/**
 * Tells which operations of a way back take back which of the way forward. Only SQL is looked at,
 * and only a way back all of whose changes are the opposites of changes before is told of.
 */
final class Undone {
  private Undone() {}

  static List<Operation> by(List<Operation> forward, List<Operation> back) {
    Map<String, Set<String>> opposites = new LinkedHashMap<>();
    for (Operation operation : forward) {
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
  private static Set<String> undone(Operation back, Map<String, Set<String>> opposites) {
    Set<String> undone = new HashSet<>();
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

  /** The same words may mean something else in another database. */
  private static String place(Operation operation) {
    return operation.terms().env() + "|";
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
