package rutter.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan as its author thinks of it, and as it is written. */
record Draft(List<Part> parts, List<String> preconditions, List<String> signers, String prose) {
  /** A stage of it; what is empty the author has left out. */
  record Part(
      String name,
      String risk,
      String hours,
      List<String> steps,
      List<String> commands,
      List<String> checks,
      List<String> ways,
      List<String> gaps) {
    Part {
      steps = List.copyOf(steps);
      commands = List.copyOf(commands);
      checks = List.copyOf(checks);
      ways = List.copyOf(ways);
      gaps = List.copyOf(gaps);
    }
  }

  Draft {
    parts = List.copyOf(parts);
    preconditions = List.copyOf(preconditions);
    signers = List.copyOf(signers);
  }

  Draft with(List<Part> other) {
    return new Draft(other, preconditions, signers, prose);
  }

  Draft with(int index, Part part) {
    List<Part> all = new ArrayList<>(parts);
    all.set(index, part);
    return with(all);
  }

  String markdown() {
    return markdown(1, "- [ ] ");
  }

  /** {@code first} is the number of the first stage. */
  String markdown(int first, String box) {
    StringBuilder out = new StringBuilder("# Migration plan: move the archive\n\n" + prose + "\n");
    out.append("\n## Preconditions\n\n");
    preconditions.forEach(one -> out.append(box).append(one).append('\n'));
    for (int i = 0; i < parts.size(); i++) {
      stage(first + i, parts.get(i), box, out);
    }
    out.append("\n## Gap mapping\n\n| Gap | Title | Stage |\n| --- | --- | --- |\n");
    for (int i = 0; i < parts.size(); i++) {
      for (String gap : parts.get(i).gaps()) {
        out.append("| ").append(gap).append(" | About ").append(gap);
        out.append(" | Stage ").append(first + i).append(" |\n");
      }
    }
    out.append("\n## Approvals\n\n| Role | Name | Date | Decision |\n| --- | --- | --- | --- |\n");
    signers.forEach(who -> out.append("| ").append(who).append(" | | | Pending |\n"));
    return out.toString();
  }

  private static void stage(int number, Part part, String box, StringBuilder out) {
    out.append("\n## Stage ").append(number).append(": ").append(part.name()).append("\n\n");
    value("Risk", part.risk(), out);
    value("Duration", part.hours(), out);
    out.append('\n');
    part.steps().forEach(step -> out.append(box).append(step).append('\n'));
    for (String command : part.commands()) {
      out.append("\n```bash\n").append(command).append("\n```\n");
    }
    list("Verification", part.checks(), out);
    list("Rollback", part.ways(), out);
  }

  private static void value(String name, String value, StringBuilder out) {
    Optional.of(value)
        .filter(one -> !one.isEmpty())
        .ifPresent(one -> out.append("**").append(name).append("**: ").append(one).append('\n'));
  }

  private static void list(String name, List<String> points, StringBuilder out) {
    if (!points.isEmpty()) {
      out.append("\n**").append(name).append("**\n\n");
      points.forEach(point -> out.append("- ").append(point).append('\n'));
    }
  }
}
