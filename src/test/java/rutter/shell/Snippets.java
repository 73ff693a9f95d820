package rutter.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rutter.text.Content;

/** Scripts that a shell can run, and such that it cannot. */
final class Snippets {
  private static final Path FILE = Path.of("src/test/resources/shell/snippets.txt");

  private Snippets() {}

  static List<String> all() throws IOException {
    return List.of(Files.readString(FILE).stripTrailing().split("\n%%\n", -1));
  }

  static Content content(String text) {
    int[] offsets = new int[text.length() + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = i;
    }
    return Content.at(text, offsets);
  }

  static Script read(String text) {
    return ShellReader.read(content(text), ShellReader.Kind.SCRIPT);
  }
}
