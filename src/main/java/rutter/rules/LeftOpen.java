package rutter.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rutter.plan.Command;
import rutter.plan.Placeholder;
import rutter.text.Span;

/**
 * What is to be replaced in the commands of a plan, with all its places; code within a line only
 * speaks of commands.
 */
public record LeftOpen(String text, List<Place> places) {
  private static final Set<String> RUN = Set.of("shell", "sql");

  /** Where it stands, and in which fence. */
  public record Place(Span span, Command fence) {}

  /** All of a document, in the order of their first places. */
  public record All(List<LeftOpen> left) {}

  public LeftOpen {
    places = List.copyOf(places);
  }

  public static List<LeftOpen> in(Subject subject) {
    return subject.once(All.class, LeftOpen::find).left();
  }

  private static All find(Subject subject) {
    TreeMap<Integer, Command> commands = new TreeMap<>();
    subject.plan().commands().stream()
        .filter(command -> command.form() == Command.Form.FENCE)
        .filter(command -> command.role() != Command.Role.EXAMPLE)
        .filter(command -> isRun(subject, command))
        .forEach(command -> commands.put(command.span().start(), command));
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (Placeholder placeholder : subject.plan().placeholders()) {
      Span span = placeholder.text().span();
      Map.Entry<Integer, Command> fence = commands.floorEntry(span.start());
      if (placeholder.inCode()
          && fence != null
          && fence.getValue().span().contains(span)
          && !isUsage(subject, span)) {
        places
            .computeIfAbsent(placeholder.text().text(), any -> new ArrayList<>())
            .add(new Place(span, fence.getValue()));
      }
    }
    return new All(
        places.entrySet().stream()
            .map(found -> new LeftOpen(found.getKey(), found.getValue()))
            .toList());
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
