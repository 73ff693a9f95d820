package rutter.rules.structure;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import rutter.text.Span;

/** Where a link leads, as written: to a file, to an anchor of it, or elsewhere. */
record Link(String target, Span span) {
  /** {@code https:}, {@code mailto:}, {@code C:}, {@code //host}, {@code /from/the/root} */
  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\].*");

  /** {@code ../../issues/12} of a hosting site */
  private static final Pattern HOSTED =
      Pattern.compile(
          "(?:\\.\\./)++(?:-/)?(?:issues|pull|pulls|wiki|wikis|releases|actions|discussions|projects|"
              + "milestones|labels|compare|commit|commits|tree|blob|security|merge_requests)(?:/.*)?");

  /** What stands for something else: {@code {{ site.url }}}, {@code $DOCS}, {@code path/to/x} */
  private static final Pattern OPEN = Pattern.compile(".*[{}<>$*|…].*|.*\\.\\.\\..*|path/to/.*");

  boolean isLocal() {
    return !ELSEWHERE.matcher(target).matches()
        && !HOSTED.matcher(target).matches()
        && !OPEN.matcher(target).matches();
  }

  /**
   * The file, in the form in which it is looked for; empty for an anchor of the document itself.
   */
  String path() {
    return Paths.plain(decoded(target.substring(0, pathLength())));
  }

  private int pathLength() {
    int end = 0;
    while (end < target.length() && "?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The target stands in the text as it is, so that a part of it can be replaced. */
  boolean isPlain() {
    return span.length() == target.length();
  }

  Span pathSpan() {
    return new Span(span.start(), span.start() + pathLength());
  }

  /** The name behind {@code #}; empty if there is none. */
  String anchor() {
    int hash = target.indexOf('#');
    return hash < 0 ? "" : target.substring(hash + 1);
  }

  Span anchorSpan() {
    return isPlain() ? new Span(span.end() - anchor().length(), span.end()) : span;
  }

  /** {@code %20} is a blank. */
  static String decoded(String written) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean code = bytes[i] == '%' && i + 2 < bytes.length && digit(bytes, i + 1) >= 0;
      int low = code ? digit(bytes, i + 2) : -1;
      bytes[length++] = low < 0 ? bytes[i] : (byte) (16 * digit(bytes, i + 1) + low);
      i += low < 0 ? 0 : 2;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static int digit(byte[] bytes, int at) {
    return Character.digit(bytes[at], 16);
  }
}
