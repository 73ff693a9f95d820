package rutter.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the one that a file keeps; {@code -Drutter.update=true} writes the file. */
public final class Golden {
  private static final String HOW =
      "; if that is right, run mvn test -Drutter.update=true and read the diff";

  private Golden() {}

  public static void check(Path golden, String actual) throws IOException {
    if (Boolean.getBoolean("rutter.update")) {
      Files.writeString(golden, actual);
    } else if (Files.notExists(golden)) {
      fail(golden + " is missing" + HOW);
    } else {
      assertEquals(Files.readString(golden), actual, () -> golden + " says otherwise" + HOW);
    }
  }
}
