package rutter.rules;

import java.util.List;
import rutter.profile.Effect;
import rutter.shell.Word;

/**
 * What a command does, with what it is known by, {@code kubectl} and {@code delete pvc}, and what
 * it does it to.
 */
public record Use(ToolLine line, Effect effect, String kind, List<Word> known, List<Word> objects) {
  public Use {
    known = List.copyOf(known);
    objects = List.copyOf(objects);
  }
}
