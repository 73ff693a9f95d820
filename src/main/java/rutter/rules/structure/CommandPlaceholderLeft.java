package rutter.rules.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rutter.plan.Command;
import rutter.plan.Placeholder;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** What is to be replaced in commands, each once; code within a line only speaks of commands. */
public final class CommandPlaceholderLeft implements Rule {
  private static final Set<String> RUN = Set.of("shell", "sql");

  @Override
  public void check(Subject subject, Report report) {
    TreeMap<Integer, Command> commands = new TreeMap<>();
    subject.plan().commands().stream()
        .filter(command -> command.form() == Command.Form.FENCE)
        .filter(command -> command.role() != Command.Role.EXAMPLE)
        .filter(command -> isRun(subject, command))
        .forEach(command -> commands.put(command.span().start(), command));
    Map<String, List<Span>> places = new LinkedHashMap<>();
    for (Placeholder placeholder : subject.plan().placeholders()) {
      Span span = placeholder.text().span();
      Map.Entry<Integer, Command> fence = commands.floorEntry(span.start());
      if (placeholder.inCode()
          && fence != null
          && fence.getValue().span().contains(span)
          && !isUsage(subject, span)) {
        places.computeIfAbsent(placeholder.text().text(), any -> new ArrayList<>()).add(span);
      }
    }
    places.forEach(
        (text, spans) ->
            report
                .at(spans.get(0))
                .as(spans.size() > 1 ? "many" : "")
                .with("text", text)
                .with("count", spans.size()));
  }

  private static boolean isRun(Subject subject, Command command) {
    return subject.vocabulary().value("code", command.language()).filter(RUN::contains).isPresent();
  }

  /** {@code echo "Usage: $0 <file>"} tells how a script is called. */
  private static boolean isUsage(Subject subject, Span span) {
    Span line = subject.source().lines().line(subject.source().line(span));
    String said = line.of(subject.text()).toLowerCase(Locale.ROOT);
    return subject.vocabulary().words("usage").stream().anyMatch(said::contains);
  }
}
