package rutter.ci;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Rewriting;

/**
 * The folder that a build leaves its files in. A mark in it says that it is Rutter's, and keeps git
 * from it. What is checked may come from a stranger, and so may links; none is followed.
 */
public final class ReportFolder {
  static final String PLANS = "plans";
  private static final String MARK = ".gitignore";
  private static final String MARKED = "# Made by Rutter, and made anew by each run.\n*\n";

  private final Console console;
  private final String name;
  private final Path place;

  /** A file below the folder. */
  record Artefact(String name, String text) {}

  private ReportFolder(Console console, String name, Path place) {
    this.console = console;
    this.name = name;
    this.place = place;
  }

  public static ReportFolder of(Console console, String name) throws UnreadableException {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new UnreadableException("--output", "is not a name of a folder");
    }
    try {
      Path place = console.directory().resolve(name).toAbsolutePath().normalize();
      ReportFolder folder = new ReportFolder(console, name, place);
      folder.refuseForeign();
      return folder;
    } catch (InvalidPathException e) {
      throw new UnreadableException(name, "is not a name of a folder");
    }
  }

  private void refuseForeign() throws UnreadableException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnreadableException(name, "is no folder; name another with --output");
    }
    try (Stream<Path> files = Files.list(place)) {
      if (files.findAny().isPresent() && !isMarked()) {
        throw new UnreadableException(
            name, "exists and was not made by Rutter; name another folder with --output");
      }
    } catch (IOException e) {
      throw new UnreadableException(name, "cannot be read");
    }
  }

  private boolean isMarked() throws IOException {
    Path mark = place.resolve(MARK);
    return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
        && Files.size(mark) == MARKED.length()
        && Files.readString(mark).equals(MARKED);
  }

  /** Whether a file lies in it: what is made is no plan. */
  boolean holds(String file) {
    return console.directory().resolve(file).toAbsolutePath().normalize().startsWith(place);
  }

  /** A file in it, as the user would name it. */
  public String path(String file) {
    return name.endsWith("/") ? name + file : name + "/" + file;
  }

  /** Writes all of them, and says so; what an earlier run made of plans goes. */
  public void write(List<Artefact> artefacts) throws UnreadableException {
    clear();
    put(new Artefact(MARK, MARKED));
    for (Artefact artefact : artefacts) {
      put(artefact);
    }
  }

  private void put(Artefact artefact) throws UnreadableException {
    Path file = place.resolve(artefact.name());
    String shown = path(artefact.name());
    try {
      for (@Nullable Path at = file; at != null && at.startsWith(place); at = at.getParent()) {
        if (Files.isSymbolicLink(at)) {
          throw new UnreadableException(shown, "is not written, as " + at + " is a link");
        }
      }
      Files.createDirectories(file.getParent() == null ? place : file.getParent());
    } catch (IOException e) {
      throw new UnreadableException(shown, "cannot be written: no folder for it can be made");
    }
    new Rewriting(console).put(file.toString(), artefact.text());
  }

  private void clear() throws UnreadableException {
    Path plans = place.resolve(PLANS);
    if (!Files.isDirectory(plans, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(
          plans,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any)
                throws IOException {
              if (any.isRegularFile()
                  && PlanFolder.FILES.contains(String.valueOf(file.getFileName()))) {
                Files.delete(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                throws IOException {
              boolean empty;
              try (Stream<Path> files = Files.list(folder)) {
                empty = files.findAny().isEmpty();
              }
              if (empty) {
                Files.delete(folder);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UnreadableException(path(PLANS), "cannot be cleared of what an earlier run made");
    }
  }
}
