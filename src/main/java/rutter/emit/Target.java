package rutter.emit;

import rutter.emit.template.Templates;
import rutter.program.Program;
import rutter.text.Lines;

/** A form in which a program is handed to those who execute it. */
public interface Target {
  /** What {@code --to} calls it. */
  String name();

  /** What a file of it is called, for a plan of that name. */
  String file(String plan);

  /** Whether the file is to be run. */
  default boolean executable() {
    return false;
  }

  /** The bytes are the same whenever the program and the templates are. */
  String write(Program program, Setting setting);

  /**
   * The lines of the plan, in which spans of the program are places, and what texts are made of.
   */
  record Setting(Lines plan, Templates templates) {}
}
