package rutter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rutter.finding.Finding;
import rutter.lint.Linter;
import rutter.outline.Outline;
import rutter.packs.Catalogue;
import rutter.packs.LevelsFile;
import rutter.packs.Profiles;
import rutter.packs.RuleFiles;
import rutter.plan.Detection;
import rutter.plan.Plan;
import rutter.profile.Server;
import rutter.profile.Strictness;
import rutter.program.Essence;
import rutter.program.Lowering;
import rutter.program.Program;
import rutter.program.Surroundings;
import rutter.rules.Around;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.approvals.CodeOwners;
import rutter.text.Source;

/**
 * A document to be checked on 2026-06-01, by chosen rules, with files beside it: the others of its
 * example.
 */
public record Checking(
    Source source,
    Map<String, String> beside,
    Strictness strictness,
    Optional<LocalDate> changed,
    Optional<Server> dialect,
    LocalDate today) {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  /** After all that happens in the examples. */
  private static final LocalDate LATER = LocalDate.of(2026, 12, 31);

  public Checking(
      Source source,
      Map<String, String> beside,
      Strictness strictness,
      Optional<LocalDate> changed) {
    this(source, beside, strictness, changed, Optional.empty(), TODAY);
  }

  /** The same for a team that says for which server it writes. */
  public Checking withDialect(Server server) {
    return new Checking(source, beside, strictness, changed, Optional.of(server), today);
  }

  /** The same for another text. */
  public Checking with(Source other) {
    return new Checking(other, beside, strictness, changed, dialect, today);
  }

  public static Checking of(String markdown) {
    return new Checking(
        Source.of("plan.md", markdown), Map.of(), Strictness.STRICT, Optional.empty());
  }

  /** A document of a folder, at strict, with the other files of the folder beside it. */
  public static Checking among(Path folder, String name, String text) {
    Map<String, String> beside = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        beside.put(folder.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Checking(
        Source.of(name, text),
        beside,
        Strictness.STRICT,
        Optional.empty(),
        Optional.empty(),
        LATER);
  }

  public List<Finding> by(List<Rule> rules) {
    return new Linter(rules, new Catalogue()).check(subject(), LevelsFile.of(strictness));
  }

  /** The document as rules look at it. */
  public Subject subject() {
    Outline outline = Documents.READER.outline(source);
    List<Outline> maps = new ArrayList<>();
    Plan alone = Documents.READER.read(outline, List.of());
    alone.gaps().documents().stream()
        .map(words -> words.text().replaceFirst("#.*", ""))
        .distinct()
        .filter(beside::containsKey)
        .forEach(name -> maps.add(outline(name)));
    Plan plan = maps.isEmpty() ? alone : Documents.READER.read(outline, maps);
    return new Subject(
        outline,
        plan,
        kind(plan),
        RuleFiles.vocabulary(),
        Profiles.builtIn().of(plan.detection().profile()),
        strictness,
        dialect,
        new Beside());
  }

  /** An example is too short to be known for a plan. */
  private static Detection.Kind kind(Plan plan) {
    Detection.Kind kind = plan.detection().kind();
    return kind == Detection.Kind.OTHER ? Detection.Kind.PLAN : kind;
  }

  private Outline outline(String name) {
    return Documents.READER.outline(Source.of(name, beside.getOrDefault(name, "")));
  }

  private record Lying(boolean folder, Optional<Set<String>> anchors) implements Around.Neighbour {}

  private final class Beside implements Around {
    @Override
    public LocalDate today() {
      return today;
    }

    @Override
    public Optional<Neighbour> neighbour(String path) {
      if (!beside.containsKey(path)) {
        return Optional.empty();
      }
      Set<String> anchors =
          Set.copyOf(outline(path).anchors().stream().map(anchor -> anchor.name()).toList());
      return Optional.of(new Lying(path.endsWith("/"), Optional.of(anchors)));
    }

    @Override
    public Optional<Owners> owners() {
      return Optional.ofNullable(beside.get("CODEOWNERS"))
          .map(text -> new Owners("plan.md", List.copyOf(CodeOwners.of(text, "plan.md"))));
    }

    @Override
    public Optional<String> digest(Subject subject) {
      Surroundings none = new Surroundings(List.of(), List.of(), Map.of());
      Program.Header header = new Program.Header("", "", "", "", "");
      Subject open = with(Essence.unticked(subject.outline())).subject();
      return Optional.of(Essence.of(Lowering.of(open, none, header), open.plan()).digest());
    }

    @Override
    public Optional<LocalDate> lastChange() {
      return changed;
    }
  }
}
