package rutter.checking;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rutter.outline.Anchor;
import rutter.reading.PlanReader;
import rutter.rules.Around;
import rutter.rules.Subject;
import rutter.text.UnreadableException;
import rutter.world.Digest;
import rutter.world.Documents;
import rutter.world.LastChanges;

/** The files beside a document, as rules may ask about them. */
record Surroundings(
    Path file,
    Documents documents,
    PlanReader reader,
    LastChanges changes,
    Supplier<LocalDate> day,
    Supplier<Optional<Bash>> bash,
    Checker checker,
    Checker.Task task)
    implements Around {
  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdx");

  @Override
  public LocalDate today() {
    return day.get();
  }

  @Override
  public Optional<Neighbour> neighbour(String path) {
    try {
      Path place = folder().resolve(path).normalize();
      return Files.exists(place) ? Optional.of(new Found(place)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<LocalDate> lastChange() {
    return changes.of(folder(), String.valueOf(file.getFileName()));
  }

  @Override
  public Optional<Verdict> verdict(String script) {
    return bash.get().flatMap(asked -> asked.verdict(script));
  }

  @Override
  public Optional<String> digest(Subject subject) {
    return reviews().digest(subject);
  }

  @Override
  public Optional<Approved> approved(String digest) {
    return reviews().approved(digest);
  }

  @Override
  public Optional<Approved> approved(String digest, Subject now) {
    return reviews().approved(digest, now);
  }

  @Override
  public Optional<Owners> owners() {
    return checker.asksForOwners()
        ? Optional.of(new Ownership(documents).of(file))
        : Optional.empty();
  }

  /** Nobody needs it where no approval has a digest. */
  private Reviews reviews() {
    return new Reviews(
        checker.console(), new Essences(checker.console(), documents, checker), task);
  }

  /** A name for what stands in a file beside the document now. */
  String content(String path) {
    try {
      return new Digest()
          .add(documents.read(folder().resolve(path).normalize().toString()).text())
          .name();
    } catch (UnreadableException | InvalidPathException e) {
      return "";
    }
  }

  private Path folder() {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /** A file that is there; its anchors are only looked for when one of them is named. */
  private final class Found implements Neighbour {
    private final Path place;

    Found(Path place) {
      this.place = place;
    }

    @Override
    public boolean folder() {
      return Files.isDirectory(place);
    }

    @Override
    public Optional<Set<String>> anchors() {
      String name = place.toString();
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (!MARKDOWN.contains(ending)) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            reader.outline(documents.read(name)).anchors().stream()
                .map(Anchor::name)
                .collect(Collectors.toSet()));
      } catch (UnreadableException e) {
        return Optional.empty();
      }
    }
  }
}
