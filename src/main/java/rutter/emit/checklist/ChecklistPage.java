package rutter.emit.checklist;

import rutter.emit.Target;
import rutter.emit.html.HtmlPage;
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
    return new HtmlPage("checklist", setting.templates())
        .fill(Sheet.of(program, sheet), medium::words);
  }
}
