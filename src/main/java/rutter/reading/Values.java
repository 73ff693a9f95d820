package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.plan.Layer;
import rutter.plan.Level;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** Reads single values: levels of risk, layers, lists of names. */
final class Values {
  private final Vocabulary vocabulary;

  private final Pattern betweenThings;
  private final Pattern betweenPeople;

  private Values(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    String and = "、，,]|\\s(?:&|" + any(vocabulary.words("and")) + ")\\s";
    this.betweenThings = Pattern.compile("[;/・" + and);
    this.betweenPeople = Pattern.compile("[;+" + and);
  }

  static Values in(Vocabulary vocabulary) {
    return vocabulary.once(Values.class, Values::new);
  }

  /** A pattern for any of the words; of two that begin alike the first is tried first. */
  static String any(Set<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  Level level(Words words) {
    return new Level(words, grade(words.text()));
  }

  Optional<Level.Grade> grade(String text) {
    Optional<String> whole = vocabulary.value("risk", text);
    boolean denied = whole.isEmpty() && !vocabulary.values("not", text).isEmpty();
    return whole
        .or(() -> denied ? Optional.empty() : vocabulary.firstValue("risk", text))
        .map(value -> Level.Grade.valueOf(value.toUpperCase(Locale.ROOT)));
  }

  List<Layer> layers(Words words) {
    return things(words).stream().map(this::layer).toList();
  }

  private Layer layer(Words words) {
    Optional<Layer.Kind> kind =
        vocabulary
            .firstValue("layer", words.text())
            .map(value -> Layer.Kind.valueOf(value.toUpperCase(Locale.ROOT)));
    return new Layer(words, kind);
  }

  /** {@code data / code}, {@code G-1; G-2} */
  List<Words> things(Words words) {
    return list(words, betweenThings);
  }

  /** {@code Ada, Grace and Barbara}, {@code Tech lead + manager} */
  List<Words> people(Words words) {
    return list(words, betweenPeople);
  }

  private static List<Words> list(Words words, Pattern separators) {
    List<Words> list = new ArrayList<>();
    Matcher matcher = separators.matcher(words.text());
    int from = 0;
    while (matcher.find()) {
      add(words, from, matcher.start(), list);
      from = matcher.end();
    }
    add(words, from, words.text().length(), list);
    return list;
  }

  private static void add(Words words, int from, int to, List<Words> list) {
    String part = words.text().substring(from, to);
    if (!part.isBlank()) {
      boolean exact = words.text().length() == words.span().length();
      int start = words.span().start() + from + part.length() - part.stripLeading().length();
      Span span = exact ? new Span(start, start + part.strip().length()) : words.span();
      list.add(new Words(part.strip(), span));
    }
  }
}
