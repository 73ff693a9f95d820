package rutter.emit.checklist;

/** Markdown between the double quotes of a value of YAML. */
final class FormMedium implements Medium {
  private final Medium markdown = new MarkdownMedium();

  @Override
  public String words(String words) {
    return quoted(markdown.words(words));
  }

  @Override
  public String plain(String words) {
    return quoted(markdown.plain(words));
  }

  @Override
  public String inline(String code) {
    return quoted(markdown.inline(code));
  }

  @Override
  public String block(String code, String language) {
    return quoted(markdown.block(code, language));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\uFFFE', '\uFFFF' -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
