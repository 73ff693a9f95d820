package rutter.rules;

import java.util.List;
import rutter.plan.Command;
import rutter.plan.Words;

/**
 * What a command does with things: which ones, of which kind, and in which words. The commands are
 * listed in the vocabulary under {@code destroys}, {@code saves} and {@code creates}.
 */
public record Deed(Act act, String kind, List<Words> objects, Words words, Command command) {
  /** {@code DESTROYS} leaves nothing that could be had back without a copy. */
  public enum Act {
    DESTROYS("destroys"),
    SAVES("saves"),
    CREATES("creates");

    private final String group;

    Act(String group) {
      this.group = group;
    }

    /** Under which name the vocabulary has the commands. */
    String group() {
      return group;
    }
  }

  public Deed {
    objects = List.copyOf(objects);
  }
}
