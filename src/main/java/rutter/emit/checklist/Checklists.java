package rutter.emit.checklist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import rutter.emit.template.Template;
import rutter.emit.template.Templates;
import rutter.program.Program;
import rutter.text.Lines;

/** A program as lists for people, by templates that a team may replace. */
public final class Checklists {
  /** What an issue of GitHub takes, in characters. */
  static final int ISSUE = 65_536;

  private final Templates templates;

  public Checklists(Templates templates) {
    this.templates = templates;
  }

  /** Task lists in Markdown; code, and then notes, are left out if an issue could not take them. */
  public String markdown(Program program, Lines plan) {
    String text = "";
    for (Brevity brevity : Brevity.values()) {
      Sheet.Setting setting = new Sheet.Setting(new MarkdownMedium(), plan, brevity);
      text = filled("checklist.mustache", Sheet.of(program, setting), setting.medium());
      if (text.length() <= ISSUE) {
        break;
      }
    }
    return text;
  }

  /** A page that needs nothing but a browser, which keeps the ticks. */
  public String page(Program program, Lines plan) {
    Sheet.Setting setting = new Sheet.Setting(new HtmlMedium(), plan, Brevity.NOTHING);
    Map<String, Object> values = Sheet.of(program, setting);
    String style = asBrowsersRead(templates.named("checklist/page.css"));
    String script = asBrowsersRead(templates.named("checklist/page.js"));
    values.put("style", style);
    values.put("styleHash", hash(style));
    values.put("script", script);
    values.put("scriptHash", hash(script));
    return filled("page.mustache", values, setting.medium());
  }

  /** A table with a record for each operation, as RFC 4180 has it. */
  public String csv(Program program, Lines plan) {
    Sheet.Setting setting = new Sheet.Setting(new CsvMedium(), plan, Brevity.NOTHING);
    return filled("operations.csv.mustache", Sheet.of(program, setting), setting.medium())
        .replace("\n", "\r\n");
  }

  /** A form for issues of GitHub, with a box for each operation. */
  public String issueForm(Program program, Lines plan) {
    Sheet.Setting setting = new Sheet.Setting(new FormMedium(), plan, Brevity.NOTHING);
    return filled("issue-form.mustache", Sheet.of(program, setting), setting.medium());
  }

  private String filled(String name, Map<String, Object> values, Medium medium) {
    return new Template("checklist/" + name, templates).fill(values, medium::words);
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
