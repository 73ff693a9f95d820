package rutter.emit.checklist;

import rutter.emit.Target;
import rutter.emit.template.Template;
import rutter.program.Program;

/** A form for issues of GitHub, with a box for each operation. */
public final class IssueForm implements Target {
  private final Medium medium = new FormMedium();

  @Override
  public String name() {
    return "issue-form";
  }

  @Override
  public String file(String plan) {
    return plan + ".issue-form.yml";
  }

  @Override
  public String write(Program program, Setting setting) {
    Sheet.Setting sheet = new Sheet.Setting(medium, setting.plan(), Brevity.NOTHING);
    return new Template("checklist/issue-form.mustache", setting.templates())
        .fill(Sheet.of(program, sheet), medium::words);
  }
}
