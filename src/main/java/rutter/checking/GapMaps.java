package rutter.checking;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rutter.outline.Outline;
import rutter.plan.Plan;
import rutter.plan.Words;
import rutter.reading.PlanReader;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;

/** The documents beside a plan that list its gaps. */
public final class GapMaps {
  private static final int MOST = 20;
  private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdx", "txt");

  private final Console console;
  private final Documents documents;
  private final PlanReader reader;

  public GapMaps(Console console, Documents documents, PlanReader reader) {
    this.console = console;
    this.documents = documents;
    this.reader = reader;
  }

  /** Those that the user names; all must be there. */
  public List<Outline> given(List<String> files) throws UnreadableException {
    List<Outline> maps = new ArrayList<>();
    for (String file : files) {
      maps.add(reader.outline(documents.read(file)));
    }
    return maps;
  }

  /** Those that a plan itself names and that are there, each once. */
  public List<Outline> namedBy(Plan plan) {
    Set<String> files = new LinkedHashSet<>();
    for (Words document : plan.gaps().documents()) {
      beside(plan.source().name(), document.text(), files);
    }
    List<Outline> maps = new ArrayList<>();
    for (String file : files.stream().limit(MOST).toList()) {
      try {
        maps.add(reader.outline(documents.read(file)));
      } catch (UnreadableException e) {
        console.problem(String.valueOf(e.getMessage()));
      }
    }
    return maps;
  }

  /** All paths that a plan names for such documents, as seen from it. */
  static List<String> paths(Plan plan) {
    return plan.gaps().documents().stream().map(document -> path(document.text())).toList();
  }

  /** The file that a link leads to. */
  public static String path(String target) {
    return decoded(target.replaceFirst("#.*", ""));
  }

  private void beside(String plan, String target, Set<String> files) {
    try {
      String file = path(target);
      Path folder = Path.of(plan).toAbsolutePath().getParent();
      Path parent = Path.of(plan).getParent();
      Path path = parent == null ? Path.of(file) : parent.resolve(file).normalize();
      boolean itself = folder != null && folder.resolve(file).normalize().equals(itself(plan));
      if (!itself && isText(file) && documents.has(console.directory().resolve(path))) {
        files.add(path.toString());
      }
    } catch (InvalidPathException e) {
      // no name of a file on this machine, so no file either
    }
  }

  private static Path itself(String plan) {
    return Path.of(plan).toAbsolutePath().normalize();
  }

  private static boolean isText(String file) {
    return ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** {@code gap%20map.md} */
  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
