package rutter.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rutter.text.UnreadableException;

/** The documents of a folder as they were at a revision of git. */
final class PastDocuments extends Documents {
  private final String revision;

  PastDocuments(Console console, long largest, String revision) {
    super(console, largest);
    this.revision = revision;
  }

  @Override
  public boolean has(Path file) {
    return then(file).isPresent();
  }

  @Override
  byte[] file(String name) throws UnreadableException {
    return then(console().directory().resolve(name))
        .orElseThrow(() -> new UnreadableException(name, "is not in " + revision));
  }

  private Optional<byte[]> then(Path file) {
    Path path = file.toAbsolutePath().normalize();
    return Optional.ofNullable(path.getParent())
        .filter(Files::isDirectory)
        .flatMap(
            folder -> new Git(console(), folder).at(revision, String.valueOf(path.getFileName())));
  }
}
