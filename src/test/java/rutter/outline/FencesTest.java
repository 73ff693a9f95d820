package rutter.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.text.Lines;

/**
 * Which fences are read as going on where Markdown ends them. In each case the lines of a document
 * stand between bars; the expected pairs are the first and last line of such a fence.
 */
class FencesTest {
  @ParameterizedTest
  @CsvSource({
    "'```md|```sh|ls|```|end|```', 1-6", // as authors write templates
    "'```md|```sh|a|```|```sh|b|```|```', 1-8",
    "'~~~text|~~~sh|ls|~~~|~~~', 1-5",
    "'- ```md|  ```sh|  ls|  ```|  ```', 1-5", // in a list
    "'> ```md|> ```sh|> ls|> ```|> ```', 1-5",
    "'```md|```sh|ls|```|```|x|```md|```sh|ls|```|```', 1-5 7-11",
    "'````md|```sh|ls|```|````', ''", // wide enough
    "'```md|~~~sh|ls|~~~|```', ''",
    "'```sh|ls|```|x|```sh|ls|```', ''", // one after the other
    "'```md|```sh|ls|```', ''", // never closed: no evidence
    "'```yaml|```sh|ls|```|end|```', 1-6", // else all below would be code
    "'```yaml|```sh|ls|```', ''",
    "'```md|an inline ```code``` here|```', ''",
  })
  void readsOn(String document, String fences) {
    String text = document.replace('|', '\n');
    String found =
        Fences.mended(text, Lines.of(text)).stream()
            .map(fence -> fence.first() + "-" + fence.last())
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    assertEquals(fences, found);
  }
}
