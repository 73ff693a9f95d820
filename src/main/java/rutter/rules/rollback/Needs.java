package rutter.rules.rollback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.rules.Deed;
import rutter.rules.Deeds;
import rutter.rules.Naming;
import rutter.rules.Subject;

/** The names in the code of a rollback, up to where it may bring back anything. */
final class Needs {
  private final List<Words> names = new ArrayList<>();
  private final Set<String> made = new HashSet<>();
  private boolean anything;

  private Needs() {}

  static Needs of(List<Command> commands, Subject subject) {
    Needs needs = new Needs();
    for (Command command : commands) {
      NavigableMap<Integer, List<Deed>> deeds = new TreeMap<>();
      for (Deed deed : Deeds.in(subject).of(command)) {
        deeds.computeIfAbsent(deed.words().span().start(), at -> new ArrayList<>()).add(deed);
      }
      for (Naming part : Naming.in(command, subject)) {
        if (!needs.anything) {
          needs.read(part, deeds);
        }
      }
    }
    return needs;
  }

  List<Words> names() {
    return names;
  }

  /** Whether some command may bring back what no command names. */
  boolean bringsBackAnything() {
    return anything;
  }

  boolean makes(String name) {
    return made.contains(Deed.key(name));
  }

  /** What it creates need not be there, and what it removes may be gone already. */
  private void read(Naming part, NavigableMap<Integer, List<Deed>> deeds) {
    for (List<Deed> begun : deeds.subMap(part.span().start(), part.span().end()).values()) {
      for (Deed deed : begun) {
        anything |= deed.kind().equals("anything");
        if (deed.act() != Deed.Act.SAVES && !deed.kind().equals("anything")) {
          deed.objects().forEach(object -> made.add(Deed.key(object.text())));
        }
      }
    }
    part.names().stream().filter(name -> !makes(name.text())).forEach(names::add);
  }
}
