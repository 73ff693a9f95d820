package rutter.emit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Code as it stands in the plan, with a sign for each character that would hide or reorder it. */
public final class VisibleCode {
  private VisibleCode() {}

  public static String of(String code) {
    return code.lines().map(VisibleCode::line).collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    return Arrays.stream(line.split("\t", -1))
        .map(Terminal::clean)
        .collect(Collectors.joining("\t"));
  }
}
