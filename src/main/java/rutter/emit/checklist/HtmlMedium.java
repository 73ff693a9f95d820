package rutter.emit.checklist;

import rutter.emit.Terminal;

/** HTML, in an element or in an attribute in double quotes. */
final class HtmlMedium implements Medium {
  @Override
  public String words(String words) {
    return quoted(Terminal.clean(words).strip());
  }

  @Override
  public String plain(String words) {
    return words(words);
  }

  @Override
  public String inline(String code) {
    return "<code>" + words(code) + "</code>";
  }

  @Override
  public String block(String code, String language) {
    return "<pre><code>" + quoted(VisibleCode.of(code)) + "</code></pre>";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
