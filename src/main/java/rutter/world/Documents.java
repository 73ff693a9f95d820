package rutter.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;

/** Reads documents from files and from standard input: the one place that does. */
public class Documents {
  private static final int STANDARD_INPUT_CHUNK = 8192;

  public static final String STANDARD_INPUT = "<stdin>";

  private final Console console;
  private final long largest;

  public Documents(Console console, long largest) {
    this.console = console;
    this.largest = largest;
  }

  public Source read(String name) throws UnreadableException {
    return read(name, name.equals("-") ? STANDARD_INPUT : name);
  }

  /** Reads a document under another name than that of its file. */
  public Source read(String name, String called) throws UnreadableException {
    return Decoder.decode(called, bytes(name));
  }

  /** All bytes of a document as they stand in its file. */
  public byte[] bytes(String name) throws UnreadableException {
    return name.equals("-") ? standardInput() : file(name);
  }

  /** A file of settings, which unlike a document may be empty. */
  public String text(String name) throws UnreadableException {
    byte[] bytes = file(name);
    boolean blank = new String(bytes, StandardCharsets.UTF_8).isBlank();
    return blank ? "" : Decoder.decode(name, bytes).text();
  }

  private byte[] standardInput() throws UnreadableException {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] chunk = new byte[STANDARD_INPUT_CHUNK];
      InputStream in = console.in();
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        bytes.write(chunk, 0, count);
        if (bytes.size() > largest) {
          throw tooLarge("<stdin>");
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UnreadableException("<stdin>", "cannot be read");
    }
  }

  /** The same documents as they were at a revision. */
  public Documents at(String revision) {
    return new PastDocuments(console, largest, revision);
  }

  /** Whether there is a file that can be read. */
  public boolean has(Path file) {
    return Files.isRegularFile(file);
  }

  Console console() {
    return console;
  }

  byte[] file(String name) throws UnreadableException {
    try {
      Path path = console.directory().resolve(name);
      if (Files.isDirectory(path)) {
        throw new UnreadableException(name, "is a folder; name the plans in it");
      }
      if (!Files.exists(path)) {
        throw new UnreadableException(name, "no such file");
      }
      if (Files.isRegularFile(path) && Files.size(path) > largest) {
        throw tooLarge(name);
      }
      return limited(name, path);
    } catch (AccessDeniedException e) {
      throw new UnreadableException(name, "permission denied");
    } catch (NoSuchFileException e) {
      throw new UnreadableException(name, "no such file");
    } catch (MalformedInputException | InvalidPathException e) {
      throw new UnreadableException(name, "is not a name of a file");
    } catch (IOException e) {
      throw new UnreadableException(name, "cannot be read");
    }
  }

  /** A pipe or device tells its size only by ending, and a file may grow. */
  private byte[] limited(String name, Path path) throws IOException, UnreadableException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, largest + 1));
      if (bytes.length > largest) {
        throw tooLarge(name);
      }
      return bytes;
    }
  }

  private UnreadableException tooLarge(String name) {
    return new UnreadableException(
        name, "is larger than " + Size.words(largest) + "; --max-size raises the limit");
  }
}
