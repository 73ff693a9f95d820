package rutter.compare;

import java.util.ArrayList;
import java.util.List;
import rutter.compare.Draft.Part;

/** A stage with one thing of it changed. */
record Editing(Part part) {
  private Part of(
      String name, String risk, String hours, List<String> steps, List<String> commands) {
    return new Part(name, risk, hours, steps, commands, part.checks(), part.ways(), part.gaps());
  }

  Part name(String other) {
    return of(other, part.risk(), part.hours(), part.steps(), part.commands());
  }

  Part risk(String other) {
    return of(part.name(), other, part.hours(), part.steps(), part.commands());
  }

  Part hours(String other) {
    return of(part.name(), part.risk(), other, part.steps(), part.commands());
  }

  Part steps(List<String> other) {
    return of(part.name(), part.risk(), part.hours(), other, part.commands());
  }

  Part step(String more) {
    return steps(and(part.steps(), more));
  }

  Part withoutStep() {
    return steps(part.steps().subList(1, part.steps().size()));
  }

  private Part commands(List<String> other) {
    return of(part.name(), part.risk(), part.hours(), part.steps(), other);
  }

  Part command(String more) {
    return commands(and(part.commands(), more));
  }

  Part withoutCommand() {
    return commands(part.commands().subList(1, part.commands().size()));
  }

  Part otherCommand() {
    List<String> commands = new ArrayList<>(part.commands());
    commands.set(0, commands.get(0).replace("--", "--jobs=4 --"));
    return commands(commands);
  }

  private static List<String> and(List<String> all, String more) {
    List<String> longer = new ArrayList<>(all);
    longer.add(more);
    return longer;
  }

  private Part of(List<String> checks, List<String> ways, List<String> gaps) {
    return new Part(
        part.name(), part.risk(), part.hours(), part.steps(), part.commands(), checks, ways, gaps);
  }

  Part checks(int count) {
    return of(part.checks().subList(0, count), part.ways(), part.gaps());
  }

  Part ways(int count) {
    return of(part.checks(), part.ways().subList(0, count), part.gaps());
  }

  Part gaps(int count) {
    return gaps(part.gaps().subList(0, count));
  }

  Part gaps(List<String> other) {
    return of(part.checks(), part.ways(), other);
  }
}
