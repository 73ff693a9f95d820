package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;
import rutter.emit.Terminal;
import rutter.program.Program;
import rutter.program.Program.LeftOut;

/** Comments at the top of a playbook: what it is of, and how it is run. */
final class Heading {
  private Heading() {}

  static String of(Program program, List<String> exceptions) {
    Program.Header header = program.header();
    List<String> lines = new ArrayList<>();
    if (!exceptions.isEmpty()) {
      lines.add("yamllint disable " + String.join(" ", exceptions));
    }
    lines.add("Made by Rutter " + header.rutter() + "; change the plan and build again.");
    lines.add("Plan:   " + header.title());
    lines.add("File:   " + header.path());
    lines.add("Digest: " + header.digest());
    lines.add("");
    String files = "-i " + header.name() + ".inventory.yml " + header.name() + ".playbook.yml";
    lines.add("ansible-playbook -v " + files);
    lines.add("  asks for what it needs, and shows what the steps print");
    lines.add("  --check                        changes nothing");
    lines.add("  --tags stage-1                 only this, by id or kind (run, verify, ...)");
    lines.add("  -e on_failure=stop             leaves all as it is when something fails");
    lines.add("  --tags rollback -e undo=IDS    undoes these stages, and does nothing else");
    lines.add("  -e @answers.yml                approvals, confirmed and inputs: nobody is asked");
    lines.add("");
    program.limits().abort().forEach(abort -> lines.add("Abort if: " + abort));
    program.limits().triggers().forEach(trigger -> lines.add("Roll back if: " + trigger));
    for (LeftOut left : program.leftOut()) {
      lines.add("Left out: " + left.text() + " (" + left.reason() + ")");
    }
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      out.append(("# " + Terminal.clean(line)).stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
