package rutter.rules.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/**
 * Lines in the code for a shell that are the text of a program, a list, a file or another language.
 */
public final class ShellHelpText implements Rule {
  /** {@code -e, --env ENV Environment} */
  private static final Pattern OPTION =
      Pattern.compile(
          "-{1,2}[\\w-]++(?:, ?-{1,2}[\\w-]++)?(?:[ =][\\[<]?[A-Z_|]++[\\]>]?)?(?: {2,}|\\t+)\\S.*");

  /** {@code 1. Stop the service} */
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)] +\\p{L}.*");

  /** {@code Ctrl+C} */
  private static final Pattern KEYS =
      Pattern.compile("(?:Ctrl|Strg|Alt|Cmd)[+-]\\S(?:[\\s(].*)?", Pattern.CASE_INSENSITIVE);

  /** {@code 0 2 * * * backup} */
  private static final Pattern CRON =
      Pattern.compile(
          "(?:(?:[\\d/,-]++|\\*(?:/\\d++)?) +){4}(?:[\\d/,-]++|\\*(?:/\\d++)?|[A-Z-]{3,9}) +\\S.*");

  /** {@code [section]} */
  private static final Pattern SECTION = Pattern.compile("\\[[\\w.-]+]");

  @Override
  public void check(Subject subject, Report report) {
    Set<Lines> typed =
        Session.in(subject).stream()
            .filter(Session::isTypedTo)
            .map(Session::lines)
            .collect(Collectors.toSet());
    Fences.in(subject)
        .blocks()
        .filter(lines -> !typed.contains(lines))
        .forEach(lines -> check(lines, subject.vocabulary(), report));
  }

  /** Whether a fence holds something that is no script. */
  static boolean isIn(Lines lines, Vocabulary vocabulary) {
    Report report = new Report();
    check(lines, vocabulary, report);
    return !report.observations().isEmpty();
  }

  private static void check(Lines lines, Vocabulary vocabulary, Report report) {
    boolean goesOn = false;
    for (Span line : lines.spans()) {
      Span words = lines.stripped(line);
      String text = lines.of(words);
      if (!goesOn && !words.isEmpty() && lines.begins(line)) {
        Optional<String> kind = kind(text, vocabulary);
        if (kind.isPresent()) {
          report.at(words).as(kind.get()).with("text", text);
          return;
        }
      }
      goesOn = text.endsWith("\\");
    }
  }

  private static Optional<String> kind(String text, Vocabulary vocabulary) {
    char first = text.charAt(0);
    if (first == '#' || first == '$') {
      return Optional.empty();
    }
    if ((first == '-' && OPTION.matcher(text).matches()) || isHeading(text, vocabulary)) {
      return Optional.of("");
    }
    if (Character.isDigit(first) || first == '*') {
      return NUMBERED.matcher(text).matches()
          ? Optional.of("list")
          : CRON.matcher(text).matches() ? Optional.of("cron") : Optional.empty();
    }
    if (first == '[') {
      return SECTION.matcher(text).matches() ? Optional.of("file") : Optional.empty();
    }
    if (Character.getType(first) == Character.OTHER_SYMBOL) {
      return Optional.of("output");
    }
    return KEYS.matcher(text).matches()
        ? Optional.of("keys")
        : Foreign.isSql(text) ? Optional.of("sql") : Optional.empty();
  }

  private static boolean isHeading(String text, Vocabulary vocabulary) {
    String small = text.toLowerCase(Locale.ROOT);
    Set<String> usage = vocabulary.words("usage");
    return text.length() > 5
        && (vocabulary.value("options", text).isPresent()
            || usage.stream().anyMatch(small::startsWith));
  }
}
