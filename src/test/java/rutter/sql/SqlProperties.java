package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.text.Content;
import rutter.text.Span;

/** Any text is read as SQL, and nothing of it gets lost. */
class SqlProperties {
  private static final List<String> PIECES =
      List.of(
          "ALTER TABLE",
          " a ",
          "b",
          " ADD ",
          "COLUMN ",
          "int",
          ",",
          ";",
          "\n",
          "(",
          ")",
          "'",
          "\"",
          "`",
          "$$",
          "$x$",
          "E'",
          "\\",
          "\\.",
          "\\d t\n",
          "--",
          "/*",
          "*/",
          "COPY t FROM stdin",
          "DELIMITER //\n",
          "//",
          "CREATE ",
          "TABLE ",
          "INDEX ",
          "FUNCTION f() ",
          "BEGIN ",
          "END ",
          "ATOMIC ",
          "IF ",
          "CASE ",
          "AS ",
          "DO ",
          "WITH ",
          "x ",
          "SELECT ",
          "FROM ",
          "INSERT INTO ",
          "UPDATE ",
          "SET ",
          "DELETE ",
          "WHERE ",
          "LIMIT ",
          "GRANT ",
          "TO ",
          "ON ",
          "DROP ",
          "<name>",
          "{{x}}",
          "${y}",
          ":z",
          "?",
          "%s",
          "::",
          ":=",
          ".",
          "...",
          "1.5",
          "@a",
          "GO\n",
          "CHECK ",
          "CONSTRAINT ",
          "UNIQUE ",
          "KEY ",
          "REFERENCES ",
          "DEFAULT ",
          "NOT ",
          "NULL ",
          "RENAME ",
          "ALL ",
          "=",
          "*",
          "é",
          "\uD83D\uDE00",
          "\t",
          "\r\n",
          "LOOP ",
          "FOR ",
          "IN ");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 3000)
  void statementsAndWhatLiesBetweenThemAreTheText(
      @ForAll("texts") String text, @ForAll Dialect.Engine engine) {
    pieces(text, engine);
  }

  @Property(tries = 1000)
  void anyTextIsRead(@ForAll String text, @ForAll Dialect.Engine engine) {
    pieces(text, engine);
  }

  private static void pieces(String text, Dialect.Engine engine) {
    Content content = Content.of(text, List.of(new Span(0, text.length())));
    StringBuilder joined = new StringBuilder();
    int done = 0;
    for (SqlStatement statement : new SqlReader(Dialect.of(engine)).read(content)) {
      Span span = statement.span();
      assertFalse(statement.changes().isEmpty());
      assertTrue(span.start() >= done);
      joined.append(text, done, span.start()).append(statement.text().chars());
      done = span.end();
    }
    assertEquals(text, joined.append(text.substring(done)).toString());
  }
}
