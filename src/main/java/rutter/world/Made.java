package rutter.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import rutter.text.UnreadableException;

/** Tells a file that Rutter has made from one that somebody wrote. */
public final class Made {
  private static final int HEAD = 4096;

  /** {@code Made by Rutter 0.1.0 from plan.md}, {@code "schema": "rutter.program/1"}; CSV */
  private static final Pattern MARK =
      Pattern.compile(
          "Made by Rutter |\"schema\": \"rutter\\.|Made-By-Rutter"
              + "|\\A\"number\",\"id\",\"section\",\"kind\"");

  private Made() {}

  /** A file that Rutter has not made is somebody's work. */
  public static void refuseForeign(String file, Console console) throws UnreadableException {
    Path place = console.directory().resolve(file);
    if (Files.isRegularFile(place) && !byRutter(place)) {
      throw new UnreadableException(
          file, "exists and was not made by Rutter; name another file, or use --force");
    }
  }

  public static boolean byRutter(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      return head.length == 0 || MARK.matcher(new String(head, StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      return false;
    }
  }
}
