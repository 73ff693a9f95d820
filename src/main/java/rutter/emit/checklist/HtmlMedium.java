package rutter.emit.checklist;

import rutter.emit.html.HtmlWords;

/** HTML, in an element or in an attribute in double quotes. */
final class HtmlMedium implements Medium {
  @Override
  public String words(String words) {
    return HtmlWords.of(words);
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
    return "<pre><code>" + HtmlWords.code(code) + "</code></pre>";
  }
}
