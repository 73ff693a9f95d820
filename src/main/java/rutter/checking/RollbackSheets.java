package rutter.checking;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rutter.packs.BadRulesException;
import rutter.plan.Words;
import rutter.program.Companion;
import rutter.reading.SheetReader;
import rutter.rules.Subject;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;

/** The documents beside a plan that say how its stages are undone. */
public record RollbackSheets(
    Console console, Documents documents, Checker checker, Checker.Task plan) {
  private static final int MOST = 20;
  private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdx");

  List<Companion> of(Subject subject) throws UnreadableException, BadRulesException {
    List<Companion> sheets = new ArrayList<>();
    if (!plan.placed()) {
      return sheets;
    }
    Set<String> targets = new LinkedHashSet<>();
    subject.plan().rollback().documents().stream()
        .map(Words::text)
        .map(target -> target.replaceFirst("#.*", ""))
        .filter(RollbackSheets::isMarkdown)
        .limit(MOST)
        .forEach(targets::add);
    for (String target : targets) {
      @Nullable Path file = beside(target);
      if (file != null && documents.has(file)) {
        Source source = documents.read(file.toString(), target);
        Checker.Task task = new Checker.Task(file, true, target, plan.settings(), List.of());
        Subject sheet = checker.subject(source, task);
        sheets.add(
            new Companion(
                target,
                sheet,
                SheetReader.read(subject.outline(), sheet.outline(), subject.vocabulary())));
      }
    }
    return sheets;
  }

  private @Nullable Path beside(String target) {
    try {
      Path file = plan.file().toAbsolutePath().normalize();
      Path place = file.resolveSibling(target).normalize();
      return place.equals(file) ? null : place;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean isMarkdown(String file) {
    return ENDINGS.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
