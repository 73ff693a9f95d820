package rutter.emit.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import rutter.testing.Programs;

/** A reader of YAML reads what was written, and finds no template in it. */
class YamlTextProperties {
  private static final List<String> PIECES =
      List.of(
          " ",
          "  ",
          "\n",
          "\n\n",
          "\t",
          "\r\n",
          "a",
          "- ",
          "# ",
          ": ",
          "'",
          "\"",
          "\\",
          "{{",
          "}}",
          "{%",
          "{#",
          "${#x}",
          "#jinja2:",
          "!unsafe ",
          "&a",
          "*a",
          "|",
          ">",
          "---",
          "...",
          "\u0000",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\u202E",
          "\uD83D\uDE00",
          "\uD83D",
          "é",
          "\u001b[31m",
          "~",
          "null",
          "0x1F",
          "%",
          "@",
          "`",
          "[",
          "{",
          ",",
          "?");

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.just(Programs.HOSTILE));
  }

  @Property(tries = 1000)
  void aTextIsReadAsItself(@ForAll("texts") String text) {
    String written =
        rutter.emit.ansible.Yaml.document(
            yaml -> {
              yaml.put("words", Scalar.words(text));
              yaml.put("code", Scalar.code(text));
              yaml.list("list", List.of(Scalar.code(text), Scalar.words(text)));
              yaml.items("items", items -> items.item(item -> item.put("code", Scalar.code(text))));
              yaml.map(
                  "deep",
                  deep -> deep.put("code", Scalar.code(text)).put("end", Scalar.words("x")));
            });
    MappingNode document = (MappingNode) read(written);
    same(text, value(document, 0));
    same(text, value(document, 1));
    ((SequenceNode) value(document, 2)).getValue().forEach(item -> same(text, item));
    same(text, value((MappingNode) ((SequenceNode) value(document, 3)).getValue().get(0), 0));
    same(text, value((MappingNode) value(document, 4), 0));
    same("x", value((MappingNode) value(document, 4), 1));
  }

  @Property(tries = 300)
  void aNameIsNoTemplateAndStandsOnOneLine(@ForAll("texts") String text) {
    ScalarNode name = (ScalarNode) read(Names.line(text).at().apply(0));
    assertFalse(Jinja.sees(name.getValue()), name.getValue());
    assertEquals(1, Math.max(1, name.getValue().lines().count()));
  }

  @Property(tries = 300)
  void aCommentEndsWithItsLine(@ForAll("texts") String text) {
    String written =
        rutter.emit.ansible.Yaml.document(
            yaml -> yaml.comment(text).put("key", Scalar.words("value")));
    MappingNode document = (MappingNode) read(written);
    assertEquals(1, document.getValue().size());
    same("value", value(document, 0));
  }

  @Example
  void whatLooksLikeATemplateIsMarked() {
    assertTrue(YamlText.quoted("{{ 7*7 }}").startsWith("!unsafe "));
    assertTrue(YamlText.quoted("echo ${#names[@]}").startsWith("!unsafe "));
    assertEquals("\"{ }\"", YamlText.quoted("{ }"));
  }

  private static Node read(String yaml) {
    return new Yaml().compose(new StringReader(yaml));
  }

  private static Node value(MappingNode map, int at) {
    return map.getValue().get(at).getValueNode();
  }

  private static void same(String text, Node node) {
    ScalarNode scalar = (ScalarNode) node;
    String whole =
        text.replaceAll(
            "(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])", "\uFFFD");
    assertEquals(whole, scalar.getValue());
    assertEquals(Jinja.sees(text), scalar.getTag().getValue().equals("!unsafe"));
  }
}
