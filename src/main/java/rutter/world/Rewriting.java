package rutter.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;
import rutter.text.Source;
import rutter.text.UnreadableException;

/** Writes documents, each beside its place first, so that no file is ever half written. */
public final class Rewriting {
  private static final String MARK = "\uFEFF";

  private final Path directory;

  public Rewriting(Console console) {
    this.directory = console.directory();
  }

  /** Puts another text in the place of a document, with its byte order mark and permissions. */
  public void replace(Source source, String text) throws UnreadableException {
    String all = source.byteOrderMark() ? MARK + text : text;
    write(
        source.name(),
        () -> {
          Path place = directory.resolve(source.name()).toRealPath();
          if (!Files.isWritable(place)) {
            throw new AccessDeniedException(source.name());
          }
          Path aside = aside(place, all);
          try {
            keepPermissions(place, aside);
            move(aside, place);
          } finally {
            Files.deleteIfExists(aside);
          }
        });
  }

  public void makeFolderOf(String name) throws UnreadableException {
    @Nullable Path folder = directory.resolve(name).getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UnreadableException(name, "cannot be written: no folder for it can be made");
    }
  }

  /** Writes a document that is new; one that exists is never written over. */
  public void create(String name, String text) throws UnreadableException {
    write(
        name,
        () -> {
          Path place = directory.resolve(name);
          if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(name);
          }
          Path aside = aside(place, text);
          try {
            settle(aside, place);
          } finally {
            Files.deleteIfExists(aside);
          }
        });
  }

  /** Writes a report, new or in the place of an older one; a pipe or device is written to. */
  public void put(String name, String text) throws UnreadableException {
    write(
        name,
        () -> {
          Path file = directory.resolve(name);
          boolean there = Files.exists(file);
          if (there && !Files.isRegularFile(file)) {
            Files.writeString(file, text);
            return;
          }
          Path place = there ? file.toRealPath() : file;
          Path aside = aside(place, text);
          try {
            if (there) {
              keepPermissions(place, aside);
            }
            move(aside, place);
          } finally {
            Files.deleteIfExists(aside);
          }
        });
  }

  /** Unlike a rename, a link is refused where a file has come to be meanwhile. */
  private static void settle(Path aside, Path place) throws IOException {
    try {
      Files.createLink(place, aside);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(aside, place);
    }
  }

  /** What may fail while a file is written. */
  private interface Work {
    void run() throws IOException;
  }

  private static void write(String name, Work work) throws UnreadableException {
    try {
      work.run();
    } catch (FileAlreadyExistsException e) {
      throw new UnreadableException(name, "exists and is not written over; name another file");
    } catch (AccessDeniedException e) {
      throw new UnreadableException(name, "cannot be written: permission denied");
    } catch (NoSuchFileException e) {
      throw new UnreadableException(name, "cannot be written: there is no such folder");
    } catch (InvalidPathException e) {
      throw new UnreadableException(name, "is not a name of a file");
    } catch (IOException e) {
      throw new UnreadableException(name, "cannot be written");
    }
  }

  private static Path aside(Path place, String text) throws IOException {
    Path aside = place.resolveSibling("." + place.getFileName() + ".rutter-new");
    Files.deleteIfExists(aside);
    return Files.write(
        aside,
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  private static void move(Path aside, Path place) throws IOException {
    try {
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
