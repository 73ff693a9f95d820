package rutter.rules.rollback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.rules.Deed;
import rutter.rules.Deeds;
import rutter.rules.Statement;

/** The names in the code of a rollback, up to where it may bring back anything. */
final class Needs {
  private final List<Words> names = new ArrayList<>();
  private final Set<String> made = new HashSet<>();
  private boolean anything;

  private Needs() {}

  static Needs of(List<Command> commands, Deeds deeds) {
    Needs needs = new Needs();
    for (Command command : commands) {
      for (Statement statement : deeds.statements(command)) {
        if (!needs.anything) {
          needs.read(statement, deeds.of(statement, command));
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
  private void read(Statement statement, List<Deed> does) {
    for (Deed deed : does) {
      anything |= deed.kind().equals("anything");
      if (deed.act() != Deed.Act.SAVES && !deed.kind().equals("anything")) {
        deed.objects().forEach(object -> made.add(Deed.key(object.text())));
      }
    }
    for (int i = 0; i < statement.size(); i++) {
      Words word = statement.words().get(i);
      if (statement.isName(i) && !makes(word.text())) {
        names.add(word);
      }
      statement.value(i).filter(value -> !makes(value.text())).ifPresent(names::add);
    }
  }
}
