package rutter.emit.ansible;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rutter.program.Program;

/** What all tasks of a playbook have in common. {@code state} is a folder of this plan's own. */
record Setting(Program program, Names names, Set<String> secrets, String state) {
  private static final int DIGITS = 12;

  static Setting of(Program program) {
    return new Setting(
        program,
        new Names(program),
        new TreeSet<>(new InputTasks(program.surroundings().inputs()).secrets()),
        state(program.header()));
  }

  private static String state(Program.Header header) {
    String digest = header.digest().replaceFirst("^[a-z0-9]+:", "");
    String start = digest.substring(0, Math.min(DIGITS, digest.length()));
    return (header.name() + "-" + start).replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /**
   * A file, or nothing for all of them, in the folder of the plan on the machine that Ansible runs
   * on.
   */
  Scalar here(String file) {
    return Scalar.template("{{ rutter_folder }}" + file);
  }

  /** The same at another place, where its user has a home. */
  Scalar there(String file) {
    return Scalar.words("~/" + folder() + file);
  }

  String folder() {
    return ".local/state/rutter/" + state;
  }

  static List<Scalar> always() {
    return List.of(Scalar.plain("always"));
  }
}
