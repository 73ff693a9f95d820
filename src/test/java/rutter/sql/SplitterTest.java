package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.sql.Dialect.Engine;

/** Where one statement ends and what is none; a line ends at {@code /}, a statement at a bar. */
class SplitterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT 1; SELECT 2;                 ~ SELECT 1 | SELECT 2
          psql -d shop/SELECT 1               ~ psql -d shop | SELECT 1
          SELECT 1;/  mysql shop/SELECT 2     ~ SELECT 1 | mysql shop | SELECT 2
          SELECT 1; psql -d shop/SELECT 2     ~ SELECT 1 | psql -d shop/SELECT 2
          SELECT a/FROM b, mysql/WHERE c      ~ SELECT a/FROM b, mysql/WHERE c
          SELECT a/psql FROM b                ~ SELECT a/psql FROM b
          SELECT 1/exit/SELECT 2              ~ SELECT 1 | exit | SELECT 2
          SELECT 1/  QUIT  /SELECT 2          ~ SELECT 1 | QUIT | SELECT 2
          SELECT 1/quit                       ~ SELECT 1 | quit
          SELECT exit/FROM a                  ~ SELECT exit/FROM a
          SELECT a,/exit AS b                 ~ SELECT a,/exit AS b
          SELECT 1/GO/SELECT 2                ~ SELECT 1 | SELECT 2
          SELECT 1 AS go/FROM a               ~ SELECT 1 AS go/FROM a
          .tables/SELECT 1                    ~ .tables | SELECT 1
          COPY a FROM stdin;/1/\\./SELECT 1    ~ COPY a FROM stdin | SELECT 1
          COPY a FROM stdin;/SELECT 1         ~ COPY a FROM stdin | SELECT 1
          DELIMITER $$/BEGIN SELECT 1; END$$/SELECT 2 ~ DELIMITER $$ | BEGIN SELECT 1; END | SELECT 2
          DELIMITER $$/SELECT 1; SELECT 2$$/DELIMITER ;/SELECT 3; ~ DELIMITER $$ | SELECT 1; SELECT 2 | DELIMITER ; | SELECT 3
          """)
  void statements(String sql, String expected) {
    String split =
        Sql.read(sql.replace('/', '\n'), Engine.ANY).stream()
            .map(statement -> statement.text().chars().replace('\n', '/'))
            .collect(Collectors.joining(" | "));
    assertEquals(expected, split);
  }
}
