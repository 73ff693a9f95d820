package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.sql.Change.Alteration;
import rutter.text.Span;

/** What is undone twice is done. */
class UndoProperties {
  private static final Column KNOWN =
      column("known", "integer DEFAULT 7", "integer", false, Optional.of("7"));

  /** A table with a column and a constraint, as earlier statements made it. */
  private static Schema schema(Name table, Dialect.Engine engine) {
    Schema schema = new Schema(Dialect.of(engine));
    schema.add(
        new Change.CreateTable(
            table,
            List.of(KNOWN),
            List.of(check("kept")),
            Optional.empty(),
            Optional.empty(),
            false,
            Set.of()));
    return schema;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void undoneTwiceIsDone(@ForAll("reversible") Change change) {
    Name table = name("", "bills", false);
    Schema before = schema(table, Dialect.Engine.POSTGRESQL);
    Undo undo = Undo.of(change, before);
    assertEquals(1, undo.changes().size(), change::toString);
    assertTrue(undo.sql().size() == 1, change::toString);
    Schema after = schema(table, Dialect.Engine.POSTGRESQL);
    after.add(change);
    assertEquals(List.of(change), Undo.of(undo.changes().get(0), after).changes());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsWholeLosesNothing(@ForAll("reversible") Change change) {
    Undo undo = Undo.of(change, schema(name("", "bills", false), Dialect.Engine.POSTGRESQL));
    assertTrue(!undo.isWhole() || undo.copies().isEmpty());
  }

  @Provide
  Arbitrary<Change> reversible() {
    Name bills = name("", "bills", false);
    Arbitrary<Name> names = names();
    return Arbitraries.oneOf(
        List.of(
            names.map(UndoProperties::table),
            Combinators.combine(names, Arbitraries.of("id", "lower(id)"), facts())
                .as(
                    (name, column, facts) ->
                        new Change.CreateIndex(
                            Optional.of(name), bills, List.of(column), "btree", facts)),
            Combinators.combine(names, things())
                .as((name, thing) -> new Change.Create(thing, name, Optional.empty(), Set.of())),
            names.map(name -> new Change.AddColumn(bills, column(name), Set.of())),
            Arbitraries.of(new Change.DropColumn(bills, KNOWN.name(), Set.of())),
            Arbitraries.of(alterations(bills)),
            names.map(name -> new Change.AddConstraint(bills, check(name.name()), Set.of())),
            Arbitraries.of(new Change.DropConstraint(bills, name("", "kept", false), Set.of())),
            Combinators.combine(qualified(), names, renamed())
                .as(
                    (from, to, thing) ->
                        new Change.Rename(thing, from, to, Optional.of(bills), Set.of())),
            Arbitraries.of("ENABLE", "DISABLE")
                .map(on -> new Change.AlterTable(bills, on + " ROW LEVEL SECURITY", Set.of()))));
  }

  private static List<Change> alterations(Name table) {
    return List.of(
        alter(table, Alteration.TYPE, "bigint"),
        alter(table, Alteration.TYPE, "text"),
        alter(table, Alteration.SET_NOT_NULL, ""),
        alter(table, Alteration.DROP_NOT_NULL, ""),
        alter(table, Alteration.SET_DEFAULT, "8"),
        alter(table, Alteration.DROP_DEFAULT, ""));
  }

  private static Change alter(Name table, Alteration what, String value) {
    Optional<String> given = value.isEmpty() ? Optional.empty() : Optional.of(value);
    return new Change.AlterColumn(table, KNOWN.name(), what, given, Set.of());
  }

  private static Change table(Name name) {
    return new Change.CreateTable(
        name, List.of(KNOWN), List.of(), Optional.empty(), Optional.empty(), false, Set.of());
  }

  private static Constraint check(String name) {
    return new Constraint(
        Constraint.Kind.CHECK,
        Optional.of(name("", name, false)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        "CHECK (known > 0)");
  }

  private static Column column(Name name) {
    return column(name.name(), "integer DEFAULT 7", "integer", false, Optional.of("7"));
  }

  private static Column column(
      String name, String definition, String type, boolean notNull, Optional<String> byDefault) {
    return new Column(
        name("", name, false),
        type,
        Span.at(0),
        notNull,
        byDefault,
        false,
        false,
        false,
        false,
        Optional.empty(),
        false,
        definition);
  }

  private static Arbitrary<Set<Fact>> facts() {
    return Arbitraries.of(Fact.CONCURRENTLY, Fact.UNIQUE).set().ofMaxSize(2);
  }

  private static Arbitrary<Thing> things() {
    return Arbitraries.of(Thing.TYPE, Thing.VIEW, Thing.FUNCTION, Thing.MATERIALIZED_VIEW);
  }

  private static Arbitrary<Thing> renamed() {
    return Arbitraries.of(
        Thing.TABLE, Thing.COLUMN, Thing.CONSTRAINT, Thing.INDEX, Thing.TYPE, Thing.VIEW);
  }

  private static Arbitrary<Name> names() {
    return Combinators.combine(
            Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('_')
                .ofMinLength(1)
                .ofMaxLength(9),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 99))
        .as((word, quoted, at) -> new Name("", "x" + word, quoted, Span.at(at)));
  }

  private static Arbitrary<Name> qualified() {
    return Combinators.combine(names(), Arbitraries.of("", "sales"))
        .as((name, schema) -> new Name(schema, name.name(), name.quoted(), name.span()));
  }

  static Name name(String schema, String name, boolean quoted) {
    return new Name(schema, name, quoted, Span.at(0));
  }
}
