package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.util.TablesNamesFinder;
import rutter.text.Content;
import rutter.text.Span;

/** The tables of a query are those that a parser with a whole grammar finds. */
class QueryProperties {
  private static final List<String> TABLES = List.of("orders", "shop.lines", "users", "b_2026");

  @Provide
  Arbitrary<String> statements() {
    Arbitrary<String> query = query(3);
    Arbitrary<String> table = Arbitraries.of(TABLES);
    return Arbitraries.oneOf(
        query,
        table.flatMap(t -> query.map(q -> "INSERT INTO " + t + " " + q)),
        table.flatMap(t -> query.map(q -> "UPDATE " + t + " SET a = 1 WHERE a IN (" + q + ")")),
        table.flatMap(t -> query.map(q -> "DELETE FROM " + t + " WHERE a IN (" + q + ")")),
        query.flatMap(q -> query.map(r -> "WITH w AS (" + q + ") SELECT * FROM w, (" + r + ") x")));
  }

  private static Arbitrary<String> query(int depth) {
    Arbitrary<String> condition =
        depth == 0
            ? Arbitraries.of("a = 1", "b IS DISTINCT FROM c", "EXTRACT(day FROM a) > 1")
            : Arbitraries.oneOf(
                Arbitraries.of("a = 1 AND b IN (1, 2)"),
                query(depth - 1).map(within -> "EXISTS (" + within + ")"),
                query(depth - 1).map(within -> "a > (" + within + ")"));
    Arbitrary<String> from =
        source(depth).list().ofMinSize(1).ofMaxSize(3).map(all -> String.join(", ", all));
    Arbitrary<String> end = Arbitraries.of("", " ORDER BY a, b", " GROUP BY a, b", " LIMIT 5");
    return Combinators.combine(from, condition, end)
        .as((tables, where, rest) -> "SELECT a, b FROM " + tables + " WHERE " + where + rest);
  }

  private static Arbitrary<String> source(int depth) {
    Arbitrary<String> table = Arbitraries.of(TABLES).map(name -> name + " AS t");
    Arbitrary<String> join =
        Combinators.combine(Arbitraries.of(TABLES), Arbitraries.of(TABLES), joins())
            .as((left, right, how) -> left + " l " + how + " JOIN " + right + " r USING (id, n)");
    return depth == 0
        ? table
        : Arbitraries.oneOf(table, join, query(depth - 1).map(within -> "(" + within + ") AS q"));
  }

  private static Arbitrary<String> joins() {
    return Arbitraries.of("", "LEFT", "FULL OUTER");
  }

  @Property(tries = 200)
  void tablesAreThoseThatAParserFinds(@ForAll("statements") String sql) throws JSQLParserException {
    Set<String> expected =
        new TreeSet<>(new TablesNamesFinder<Void>().getTables(CCJSqlParserUtil.parse(sql)));
    assertEquals(expected, tables(sql), sql);
  }

  private static Set<String> tables(String sql) {
    Content content = Content.of(sql, List.of(new Span(0, sql.length())));
    Set<String> names = new TreeSet<>();
    for (Change change : new SqlReader(Dialect.UNKNOWN).read(content).get(0).changes()) {
      if (change instanceof Change.Write write) {
        write.tables().forEach(name -> names.add(name.said()));
        write.reads().forEach(name -> names.add(name.said()));
      } else if (change instanceof Change.Read read) {
        read.tables().forEach(name -> names.add(name.said()));
      }
    }
    return names;
  }
}
