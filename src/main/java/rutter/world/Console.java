package rutter.world;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The world outside: streams, environment, working directory, and whether people are watching. */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path directory,
    boolean terminal) {
  private static final int WIDTH = 80;
  private static final int WIDEST = 120;

  /** The columns that the environment says, or eighty. */
  public int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    boolean number =
        !columns.isEmpty() && columns.length() < 5 && columns.chars().allMatch(Character::isDigit);
    return number ? Math.min(WIDEST, Integer.parseInt(columns)) : WIDTH;
  }

  /** Today, or the day that {@code RUTTER_TODAY} says, so that a check can be repeated. */
  public LocalDate today() {
    String given = environment.getOrDefault("RUTTER_TODAY", "");
    try {
      return given.isEmpty() ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      problem("RUTTER_TODAY is no date like 2026-06-01: " + given);
      return LocalDate.now(ZoneId.systemDefault());
    }
  }

  public void problem(String message) {
    err.println("rutter: " + rutter.emit.Terminal.clean(message));
  }
}
