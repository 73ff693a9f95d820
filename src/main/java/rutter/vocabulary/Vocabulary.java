package rutter.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.text.Memo;

/** Tells what words are about. */
public final class Vocabulary {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:/()|*_.+–—-]+");
  private static final int LONGEST_PHRASE = 5;

  /** Shorter words begin sentences that mean something else: {@code No downtime}. */
  private static final int SHORTEST_OPENING = 9;

  /** What has more characters is a text; it names nothing. */
  private static final int LONGEST_NAME = 300;

  private final Map<String, Set<Concept>> is = new HashMap<>();
  private final Map<String, Set<Concept>> has = new HashMap<>();
  private final List<String> unspaced = new ArrayList<>();
  private final Map<String, Map<String, String>> values = new HashMap<>();
  private final Map<String, Set<Concept>> known = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> longestFirst = new ConcurrentHashMap<>();

  private final Map<List<String>, Phrases> phrases = new ConcurrentHashMap<>();
  private final Memo<Vocabulary> made = new Memo<>();

  private Vocabulary() {}

  public static Vocabulary of(List<Word> words) {
    Vocabulary vocabulary = new Vocabulary();
    words.forEach(vocabulary::add);
    return vocabulary;
  }

  private void add(Word word) {
    if (word.list().equals("value")) {
      int dash = word.name().indexOf('-');
      String group = dash < 0 ? word.name() : word.name().substring(0, dash);
      String value = word.name().substring(dash + 1);
      values.computeIfAbsent(group, name -> new HashMap<>()).putIfAbsent(word.text(), value);
      return;
    }
    Concept concept = Concept.named(word.name()).orElseThrow();
    boolean part = word.list().equals("has");
    Map<String, Set<Concept>> index = part ? has : is;
    index.computeIfAbsent(word.text(), text -> EnumSet.noneOf(Concept.class)).add(concept);
    if (part && word.text().codePointAt(0) > 0x2E7F) {
      unspaced.add(word.text());
    }
  }

  /** The concepts that a heading, a label or a column may stand for; mostly one or none. */
  public Set<Concept> concepts(String words) {
    if (words.length() > LONGEST_NAME) {
      return Set.of();
    }
    // most are known, and get() never waits for another thread
    Set<Concept> concepts = known.get(words);
    return concepts == null ? known.computeIfAbsent(words, this::find) : concepts;
  }

  public boolean means(String words, Concept concept) {
    return concepts(words).contains(concept);
  }

  /** The words are, as a whole, a name that the vocabulary knows. */
  public boolean isLabel(String words) {
    return words.length() <= LONGEST_NAME && is.containsKey(Wording.normal(words));
  }

  private Set<Concept> find(String words) {
    String normal = Wording.normal(words);
    Set<Concept> whole = is.get(normal);
    if (whole != null) {
      return whole;
    }
    Set<Concept> longest = Set.of();
    int length = 0;
    for (String phrase : phrases(normal)) {
      Set<Concept> found = has.get(phrase);
      if (found != null && phrase.length() > length) {
        longest = found;
        length = phrase.length();
      }
    }
    return longest;
  }

  private Set<String> phrases(String normal) {
    Set<String> phrases = new HashSet<>();
    String[] words = normal.split(" ", -1);
    for (int from = 0; from < words.length; from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
        phrases.add(phrase.append(phrase.isEmpty() ? "" : " ").append(words[to]).toString());
      }
    }
    unspaced.stream().filter(normal::contains).forEach(phrases::add);
    return phrases;
  }

  /** Which value of a group the words are, as a whole: {@code value("risk", "高")} is high. */
  public Optional<String> value(String group, String words) {
    return words.length() > LONGEST_NAME
        ? Optional.empty()
        : Optional.ofNullable(values.getOrDefault(group, Map.of()).get(Wording.value(words)));
  }

  /**
   * The value of the longest phrase of a group with which a text begins; single words do not count.
   */
  public Optional<String> opening(String group, String text) {
    String start = Wording.value(text.substring(0, Math.min(text.length(), LONGEST_NAME)));
    return words(group).stream()
        .filter(phrase -> phrase.length() >= SHORTEST_OPENING && start.startsWith(phrase))
        .filter(phrase -> ends(start, phrase.length()))
        .findFirst()
        .flatMap(phrase -> value(group, phrase));
  }

  /** One of the phrases for a value stands anywhere in a text. */
  public boolean holds(String group, String value, String text) {
    String all = Wording.value(text);
    return words(group).stream()
        .filter(phrase -> phrase.length() >= SHORTEST_OPENING && all.contains(phrase))
        .anyMatch(phrase -> value(group, phrase).filter(value::equals).isPresent());
  }

  /** One of the words of a group stands in a text; as a word, where the script sets them apart. */
  public boolean mentions(String group, String text) {
    String all = Wording.value(text);
    return words(group).stream().anyMatch(word -> isIn(all, word));
  }

  private static boolean isIn(String text, String word) {
    boolean apart = word.codePointAt(0) < 0x2E80;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (!apart || (starts && ends(text, at + word.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String text, int at) {
    return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** The first word of a text that is a value of a group: {@code "high (locks)"} is high. */
  public Optional<String> firstValue(String group, String text) {
    return values(group, text).stream().findFirst();
  }

  /** All values of a group that a text names, word by word or in pairs of words. */
  public Set<String> values(String group, String text) {
    Optional<String> whole = value(group, text);
    if (whole.isPresent()) {
      return Set.of(whole.get());
    }
    Set<String> found = new LinkedHashSet<>();
    String start = text.substring(0, Math.min(text.length(), LONGEST_NAME));
    String[] words = BETWEEN_WORDS.split(start, -1);
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      Optional<String> pair =
          i + 1 < words.length ? value(group, words[i] + " " + words[i + 1]) : Optional.empty();
      pair.or(() -> value(group, word)).ifPresent(found::add);
    }
    return found;
  }

  /** The words of a group, the longest first. */
  public Set<String> words(String group) {
    return longestFirst.computeIfAbsent(group, this::sorted);
  }

  private Set<String> sorted(String group) {
    return values.getOrDefault(group, Map.of()).keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The words for one value of a group, to be found in longer texts. */
  public Phrases phrases(String group, String value) {
    return phrases.computeIfAbsent(
        List.of(group, value),
        any ->
            new Phrases(
                words(group).stream()
                    .filter(word -> value(group, word).filter(value::equals).isPresent())
                    .toList()));
  }

  /** What is made from the words alone, such as patterns, and serves for every document. */
  public <T> T once(Class<T> kind, Function<Vocabulary, T> maker) {
    return made.get(kind, this, maker);
  }

  /** Words of others, to be found in longer texts. */
  public Phrases phrases(List<String> words) {
    return phrases.computeIfAbsent(words, Phrases::new);
  }
}
