package rutter.emit.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import rutter.emit.MarkdownWords;

/** Links to the lines of a plan, if it is known where they lead. */
public record Links(Optional<String> base, String path) {
  private static final String AS_THEY_ARE = "/._~-";

  /** {@code [line 12](…)}, or the words alone. */
  String line(int line) {
    return to("line " + line, line);
  }

  /** Words that are Markdown already, as a link to a line; line zero is none of the plan. */
  String to(String words, int line) {
    if (line == 0 || base.isEmpty()) {
      return words;
    }
    String url = "](" + url() + "#L" + line + ")";
    return isLink(words) ? words + " ([" + line + url + ")" : "[" + words + url;
  }

  /** A link can be in no other one. */
  private static boolean isLink(String words) {
    return words.indexOf('<') >= 0;
  }

  /** The name of the file, as a link to it. */
  String file() {
    String words = MarkdownWords.of(path);
    return base.isPresent() && !isLink(words) ? "[" + words + "](" + url() + ")" : words;
  }

  /** Services show lines of Markdown only where it is not rendered. */
  public String url() {
    String from = base.orElse("");
    String file = path.startsWith("./") ? path.substring(2) : path;
    return from + (from.endsWith("/") ? "" : "/") + encoded(file) + "?plain=1";
  }

  /** A path as addresses have it. */
  public static String encoded(String path) {
    return path.getBytes(StandardCharsets.UTF_8).length == 0
        ? ""
        : new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
            .chars()
            .mapToObj(Links::encoded)
            .collect(Collectors.joining());
  }

  private static String encoded(int c) {
    boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    String digits = "0123456789ABCDEF";
    return plain || AS_THEY_ARE.indexOf(c) >= 0
        ? Character.toString(c)
        : "%" + digits.charAt(c >> 4) + digits.charAt(c & 15);
  }
}
