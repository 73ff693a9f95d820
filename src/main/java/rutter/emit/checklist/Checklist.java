package rutter.emit.checklist;

import java.util.stream.Stream;
import rutter.emit.Target;
import rutter.emit.template.Template;
import rutter.program.Program;

/**
 * Task lists in Markdown, for an issue or a wiki; code, and then notes, are left out if an issue
 * can take it only without them.
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
    String whole = filled(program, setting, Brevity.NOTHING);
    return Stream.of(Brevity.CODE, Brevity.CODE_AND_NOTES)
        .filter(any -> whole.length() > ISSUE)
        .map(brevity -> filled(program, setting, brevity))
        .filter(text -> text.length() <= ISSUE)
        .findFirst()
        .orElse(whole);
  }

  private String filled(Program program, Setting setting, Brevity brevity) {
    Sheet.Setting sheet = new Sheet.Setting(medium, setting.plan(), brevity);
    return new Template("checklist/checklist.mustache", setting.templates())
        .fill(Sheet.of(program, sheet), medium::words);
  }
}
