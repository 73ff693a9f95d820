package rutter.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.packs.BadRulesException;
import rutter.packs.DeclaredFile;
import rutter.packs.RuleFiles;
import rutter.plan.Words;
import rutter.program.Companion;
import rutter.program.Lowering;
import rutter.program.Program;
import rutter.program.Surroundings;
import rutter.reading.SheetReader;
import rutter.rules.Subject;
import rutter.text.Source;

/** Plans as the programs that are made of them. */
public final class Lowered {
  private static final Program.Header HEADER =
      new Program.Header("Plan", "plan", "plan.md", "0".repeat(64), "0.0.0");

  private Lowered() {}

  public static Program of(String markdown) {
    return of(Checking.of(markdown), List.of());
  }

  /** An example, with the documents that lie beside it. */
  public static Program example(Path folder) throws IOException {
    Checking checking =
        Checking.among(folder, "plan.md", Files.readString(folder.resolve("plan.md")));
    Subject plan = checking.subject();
    List<Companion> companions = new ArrayList<>();
    for (Words document : plan.plan().rollback().documents()) {
      String name = document.text().replaceFirst("#.*", "");
      String text = checking.beside().getOrDefault(name, "");
      Subject sheet = Checking.among(folder, name, text).subject();
      companions.add(
          new Companion(
              name,
              sheet,
              SheetReader.read(plan.outline(), sheet.outline(), RuleFiles.vocabulary())));
    }
    return of(checking, companions);
  }

  private static Program of(Checking checking, List<Companion> companions) {
    Subject subject = checking.subject();
    return Lowering.of(subject, declared(subject), HEADER, companions);
  }

  private static Surroundings declared(Subject subject) {
    try {
      Source source = subject.source();
      return DeclaredFile.read(source, subject.outline().frontMatter().map(front -> front.span()));
    } catch (BadRulesException e) {
      return new Surroundings(List.of(), List.of(), Map.of());
    }
  }

  /** An operation of a program by its id, wherever it is. */
  public static Optional<rutter.program.Operation> operation(Program program, String id) {
    return java.util.stream.Stream.of(
            program.forward(),
            program.legs().stream().flatMap(leg -> leg.back().stream()),
            program.wayBack().stream())
        .flatMap(all -> all)
        .filter(operation -> operation.id().equals(id))
        .findFirst();
  }
}
