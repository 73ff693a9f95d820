package rutter.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.checking.Headers;
import rutter.emit.Target;
import rutter.emit.Terminal;
import rutter.program.Program;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Made;
import rutter.world.Rewriting;

/** Writes what was built: beside the plan, where the user says, or to standard output. */
final class Artefacts {
  private static final String STANDARD_OUTPUT = "-";
  private final Console console;
  private final Optional<String> output;
  private final boolean force;

  Artefacts(Console console, Optional<String> output, boolean force) {
    this.console = console;
    this.output = output;
    this.force = force;
  }

  /** A text and the file that it goes to. */
  private record Artefact(Target target, String file, String text) {}

  /** Writes all of them, or, if one cannot be, none. */
  void write(List<Target> targets, Program program, Target.Setting setting, Path plan)
      throws UnreadableException {
    if (output.filter(STANDARD_OUTPUT::equals).isPresent()) {
      for (Target target : targets) {
        console.out().print(target.write(program, setting));
      }
      return;
    }
    List<Artefact> artefacts = new ArrayList<>();
    for (Target target : targets) {
      String file = place(target, plan, targets.size() > 1);
      artefacts.add(new Artefact(target, file, target.write(program, setting)));
    }
    for (Artefact artefact : artefacts) {
      if (!force) {
        Made.refuseForeign(artefact.file(), console);
      }
    }
    Rewriting rewriting = new Rewriting(console);
    for (Artefact artefact : artefacts) {
      rewriting.makeFolderOf(artefact.file());
      rewriting.put(artefact.file(), artefact.text());
      if (artefact.target().executable()) {
        makeExecutable(artefact.file());
      }
      console.err().println(Terminal.clean("wrote " + artefact.file()));
    }
  }

  private String place(Target target, Path plan, boolean several) throws UnreadableException {
    String name = target.file(Headers.nameOf(plan));
    if (output.isEmpty()) {
      Path folder = console.directory().relativize(plan.toAbsolutePath().normalize());
      @Nullable Path parent = folder.getParent();
      return parent == null ? name : parent.resolve(name).toString();
    }
    try {
      Path place = console.directory().resolve(output.get());
      boolean folder = several || output.get().endsWith("/") || Files.isDirectory(place);
      if (several && Files.isRegularFile(place)) {
        throw new UnreadableException(output.get(), "is a file; several targets need a folder");
      }
      return folder ? Path.of(output.get()).resolve(name).toString() : output.get();
    } catch (InvalidPathException e) {
      throw new UnreadableException(output.get(), "is not a name of a file");
    }
  }

  private void makeExecutable(String file) throws UnreadableException {
    if (!console.directory().resolve(file).toFile().setExecutable(true, false)) {
      throw new UnreadableException(file, "cannot be made executable");
    }
  }
}
