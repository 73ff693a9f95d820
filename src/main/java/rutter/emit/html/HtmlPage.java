package rutter.emit.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import rutter.emit.template.Quoting;
import rutter.emit.template.Template;
import rutter.emit.template.Templates;
import rutter.emit.template.Values;

/** A page in one file, which allows its own style and its own script and nothing else. */
public record HtmlPage(String folder, Templates templates) {
  /**
   * Fills {@code page.mustache} of a folder of templates; its {@code page.css} and {@code page.js}
   * follow what all pages have.
   */
  public String fill(Map<String, Object> values, Quoting quoting) {
    String style = asBrowsersRead("html/base.css") + asBrowsersRead(folder + "/page.css");
    String script = asBrowsersRead("html/base.js") + asBrowsersRead(folder + "/page.js");
    Values all =
        new Values()
            .put("style", style)
            .put("styleHash", hash(style))
            .put("script", script)
            .put("scriptHash", hash(script));
    all.all().putAll(values);
    return new Template(folder + "/page.mustache", templates).fill(all.all(), quoting);
  }

  /** The hash that a browser takes is that of a text without carriage returns. */
  private String asBrowsersRead(String name) {
    return templates.named(name).replace("\r\n", "\n").replace('\r', '\n');
  }

  /** By which a page allows a style or a script, as its policy names it. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
