package rutter.world;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Programs of the search path; one that lies beside the plans is not trusted. */
public final class OnPath {
  private OnPath() {}

  /** The first of that name. */
  public static Optional<Path> find(Console console, String program) {
    for (String folder : console.environment().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Optional<Path> found = in(folder, program);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> in(String folder, String program) {
    try {
      Path place = Path.of(folder, program);
      return place.isAbsolute() && Files.isRegularFile(place) && Files.isExecutable(place)
          ? Optional.of(place)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
