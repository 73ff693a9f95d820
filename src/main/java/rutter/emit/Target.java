package rutter.emit;

import rutter.program.Program;
import rutter.text.Source;

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

  /** The bytes are the same whenever the program is; spans of it are places in {@code plan}. */
  String write(Program program, Source plan);
}
