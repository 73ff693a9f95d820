package rutter.emit.checklist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import rutter.emit.Target;
import rutter.emit.template.Template;
import rutter.program.Program;

/** A page that needs nothing but a browser, which keeps the ticks, and allows nothing else. */
public final class ChecklistPage implements Target {
  private final Medium medium = new HtmlMedium();

  @Override
  public String name() {
    return "checklist-html";
  }

  @Override
  public String file(String plan) {
    return plan + ".checklist.html";
  }

  @Override
  public String write(Program program, Setting setting) {
    Sheet.Setting sheet = new Sheet.Setting(medium, setting.plan(), Brevity.NOTHING);
    Map<String, Object> values = Sheet.of(program, sheet);
    String style = asBrowsersRead(setting.templates().named("checklist/page.css"));
    String script = asBrowsersRead(setting.templates().named("checklist/page.js"));
    values.put("style", style);
    values.put("styleHash", hash(style));
    values.put("script", script);
    values.put("scriptHash", hash(script));
    return new Template("checklist/page.mustache", setting.templates()).fill(values, medium::words);
  }

  /** The hash that a browser takes is that of a text without carriage returns. */
  private static String asBrowsersRead(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
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
