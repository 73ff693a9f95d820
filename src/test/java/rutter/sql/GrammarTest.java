package rutter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import rutter.text.Content;
import rutter.text.Span;

/** What the readers do not know, a parser of many servers may. */
class GrammarTest {
  @Test
  void whatAnotherServerWritesIsAWrite() {
    Change.Write write =
        assertInstanceOf(Change.Write.class, change("UPSERT INTO shop.orders (id) VALUES (1)"));
    assertEquals(Change.Write.Kind.REPLACE, write.kind());
    assertEquals("shop.orders", write.tables().get(0).said());
    assertEquals(new Span(12, 23), write.tables().get(0).span());
  }

  @Test
  void whatNobodyKnowsStaysOpaque() {
    assertInstanceOf(Change.Opaque.class, change("FLASHBACK TABLE a TO BEFORE DROP"));
    assertInstanceOf(Change.Opaque.class, change("UPSERT INTO a VALUES " + "(".repeat(5000)));
    assertInstanceOf(
        Change.Opaque.class, change("UPSERT INTO a VALUES (1" + ", 1".repeat(5000) + ")"));
  }

  private static Change change(String sql) {
    Content content = Content.of(sql, List.of(new Span(0, sql.length())));
    return new SqlReader(Dialect.UNKNOWN).read(content).get(0).changes().get(0);
  }
}
