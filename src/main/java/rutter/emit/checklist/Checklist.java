package rutter.emit.checklist;

import rutter.emit.Target;
import rutter.emit.template.Template;
import rutter.program.Program;

/**
 * Task lists in Markdown, for an issue or a wiki; code, and then notes, are left out where an issue
 * could not take them.
 */
public final class Checklist implements Target {
  /** What an issue of GitHub takes, in characters. */
  static final int ISSUE = 65_536;

  private final Medium medium = new MarkdownMedium();

  @Override
  public String name() {
    return "checklist";
  }

  @Override
  public String file(String plan) {
    return plan + ".checklist.md";
  }

  @Override
  public String write(Program program, Setting setting) {
    Template template = new Template("checklist/checklist.mustache", setting.templates());
    String text = "";
    for (Brevity brevity : Brevity.values()) {
      Sheet.Setting sheet = new Sheet.Setting(medium, setting.plan(), brevity);
      text = template.fill(Sheet.of(program, sheet), medium::words);
      if (text.length() <= ISSUE) {
        break;
      }
    }
    return text;
  }
}
