package rutter.rules.structure;

import java.util.List;
import rutter.rules.Around;

/** Whether a document belongs to a site that is generated, by the file that says how. */
final class Site {
  private static final List<String> SAYS_HOW =
      List.of(
          "mkdocs.yml",
          "docusaurus.config.js",
          "docusaurus.config.ts",
          "conf.py",
          "book.toml",
          "_config.yml");

  private static final int FOLDERS_ABOVE = 3;

  private Site() {}

  static boolean isAround(Around around) {
    for (int above = 0; above <= FOLDERS_ABOVE; above++) {
      String folder = "../".repeat(above);
      if (SAYS_HOW.stream().anyMatch(file -> around.neighbour(folder + file).isPresent())) {
        return true;
      }
    }
    return false;
  }
}
