package rutter.emit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import rutter.sql.Dialect;
import rutter.sql.SqlReader;
import rutter.text.Content;
import rutter.text.Source;
import rutter.text.Span;

/** What is said of SQL fits the terminal, whatever the author has called things. */
class SqlTreeProperties {
  private static final List<String> STATEMENTS =
      List.of(
          "ALTER TABLE @ ADD COLUMN @ text NOT NULL DEFAULT '@', DROP COLUMN @;\n",
          "DROP TABLE @, @ CASCADE;\n",
          "UPDATE @ SET @ = '@' WHERE @ IN (SELECT @ FROM @);\n",
          "CREATE UNIQUE INDEX CONCURRENTLY @ ON @ (@) WHERE @ > 0;\n",
          "DO $$ BEGIN DELETE FROM @; EXECUTE '@'; END $$;\n",
          "\\\\copy @ from '@'\n",
          "@ @ @;\n");

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> odd = Arbitraries.strings().withChars("ab_文書\u0301\u001b👩 ").ofMaxLength(90);
    return Arbitraries.oneOf(
        Arbitraries.of("orders", "\"Odd Name\"", "顧客の注文", "<table>", "$TABLE"),
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(90),
        odd.map(name -> '"' + name + '"'));
  }

  @Provide
  Arbitrary<List<String>> scripts() {
    return Arbitraries.of(STATEMENTS).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 400)
  void noLineIsWiderThanTheTerminal(
      @ForAll("scripts") List<String> script,
      @ForAll("names") String name,
      @ForAll @IntRange(min = 40, max = 130) int width) {
    String sql = String.join("", script).replace("@", name);
    Content content = Content.of(sql, List.of(new Span(0, sql.length())));
    SqlTree.Part part =
        new SqlTree.Part(
            new SqlReader(Dialect.UNKNOWN).read(content), "Stage 1 “" + name + "”, forward", true);
    String shown =
        SqlTree.of(Source.of(name + ".md", sql), Dialect.UNKNOWN, List.of(part), Ink.PLAIN, width);
    shown.lines().forEach(line -> assertTrue(Terminal.width(line) <= width, line));
  }
}
