package rutter.checking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.config.Settings;
import rutter.finding.Checked;
import rutter.lint.Baseline;
import rutter.packs.BadRulesException;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.Rewriting;

/** The file that lists what was found before; documents are named from its folder. */
public final class BaselineFile {
  private final Console console;
  private final Documents documents;
  private final Path place;
  private final String name;

  private BaselineFile(Console console, Documents documents, String name) {
    this.console = console;
    this.documents = documents;
    this.name = name;
    this.place = console.directory().resolve(name).toAbsolutePath().normalize();
  }

  /** The one that the command line names, or else the configuration. */
  public static Optional<BaselineFile> of(
      Optional<String> given, List<Settings> settings, Console console, Documents documents)
      throws UnreadableException {
    if (given.isPresent()) {
      return Optional.of(new BaselineFile(console, documents, given.get()));
    }
    List<Path> configured =
        settings.stream().flatMap(one -> one.baseline().stream()).distinct().toList();
    if (configured.size() > 1) {
      throw new UnreadableException(
          "--baseline", "the files have different ones (" + configured + "); name one");
    }
    return configured.stream()
        .findFirst()
        .map(path -> new BaselineFile(console, documents, path.toString()));
  }

  /** The documents with what is known of them suppressed. */
  public List<Checked> applied(List<Checked> checked)
      throws UnreadableException, BadRulesException {
    if (!Files.exists(place)) {
      throw new UnreadableException(name, "no such baseline; --update-baseline writes it");
    }
    Baseline.Outcome outcome = read().applied(checked, this::path, this::isGone);
    if (outcome.mended() > 0) {
      console.problem(
          outcome.mended()
              + (outcome.mended() == 1 ? " finding" : " findings")
              + " of the baseline are mended; --update-baseline takes them out");
    }
    return outcome.documents();
  }

  /** Writes what is found now; what it says of documents that were not checked stays. */
  public void update(List<Checked> checked) throws UnreadableException, BadRulesException {
    Baseline before = Files.exists(place) ? read() : new Baseline(List.of());
    Baseline now = before.updated(checked, this::path, this::isGone);
    new Rewriting(console).put(name, now.text());
    console.problem(name + ": " + now.entries().size() + " findings are the baseline now");
  }

  private Baseline read() throws UnreadableException, BadRulesException {
    return Baseline.read(name, documents.text(name));
  }

  private String path(String document) {
    Path file = console.directory().resolve(document).toAbsolutePath().normalize();
    return folder().relativize(file).toString().replace('\\', '/');
  }

  private Path folder() {
    @Nullable Path parent = place.getParent();
    return parent == null ? place : parent;
  }

  private boolean isGone(String file) {
    return !Files.exists(folder().resolve(file));
  }
}
