package rutter.emit.ansible;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What Ansible takes for a template, and how words are written in one. */
final class Jinja {
  private static final String PLAIN = " -./_()[]?+*^$,:@=!<>|&;~";

  private Jinja() {}

  /** Whether Ansible would look for code in a text that is not marked as unsafe. */
  static boolean sees(String text) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      if (at + 1 < text.length() && "{%#".indexOf(text.charAt(at + 1)) >= 0) {
        return true;
      }
    }
    return text.startsWith("#jinja2:");
  }

  /** The same words for people, with nothing in them that a template begins with. */
  static String parted(String text) {
    return text.replaceAll("\\{(?=[{%#])", "{ ").replaceFirst("^#jinja2:", "# jinja2:");
  }

  /**
   * A string in an expression. Backslashes mean one thing to Jinja in braces and another in a
   * condition of Ansible, so what would need them is encoded.
   */
  static String literal(String text) {
    boolean plain =
        text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    return plain
        ? "'" + text + "'"
        : "('"
            + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
            + "' | b64decode)";
  }

  static String list(List<String> texts) {
    return texts.stream().map(Jinja::literal).collect(Collectors.joining(", ", "[", "]"));
  }
}
