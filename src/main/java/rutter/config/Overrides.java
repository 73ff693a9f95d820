package rutter.config;

import java.util.Optional;
import rutter.profile.FailOn;
import rutter.world.Console;
import rutter.world.Documents;

/** What a command line says over all that the files of a repository say. */
public interface Overrides {
  /** The configurations to look at. */
  Configs configs(Console console, Documents documents);

  Wishes wishes();

  /** Whether a strictness was asked for. */
  boolean hasStrictness();

  /** From which severity on to fail, where the command line says so. */
  Optional<FailOn> failOn();

  /** The settings of a file with what the command line says over them. */
  Settings over(Settings settings, Console console);
}
