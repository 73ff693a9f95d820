package rutter.emit.ansible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rutter.program.Program;

/** Playbooks, with the templates of the repository. */
final class Playbooks {
  private static final Path TEMPLATES = Path.of("templates");

  private Playbooks() {}

  static String of(Program program) {
    return Playbook.of(program, Playbooks::template);
  }

  private static String template(String name) {
    try {
      return Files.readString(TEMPLATES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
