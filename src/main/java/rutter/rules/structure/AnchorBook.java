package rutter.rules.structure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rutter.text.Nearest;

/**
 * The anchors of a document. Hosting sites make them alike and not the same: case, accents, runs of
 * dashes and what they put before them differ.
 */
final class AnchorBook {
  private static final Pattern BEFORE = Pattern.compile("^(?:user-content-|markdown-header-)");

  /** Accents, and what makes a sign an emoji. */
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F\\u200D\\u20E3\\uFE0F]");

  private static final Pattern DASHES = Pattern.compile("-+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  /** {@code 3-} of {@code #3-rollback}, {@code 42-} of “4.2 Copy” */
  private static final Pattern NUMBER = Pattern.compile("^-?\\d+-");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Among more names than this none is looked for letter by letter. */
  private static final int MOST_COMPARED = 200;

  private final NavigableSet<String> names = new TreeSet<>();
  private final Map<String, List<String>> byBare = new HashMap<>();
  private final Map<String, List<String>> byWords = new HashMap<>();
  private final Map<String, List<String>> byShape = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();

  AnchorBook(Collection<String> anchors) {
    for (String anchor : anchors) {
      String name = loose(anchor);
      if (names.add(name)) {
        written.put(name, anchor);
        add(byBare, bare(name), name);
        add(byWords, words(name), name);
        add(byShape, shape(name), name);
      }
    }
  }

  private static void add(Map<String, List<String>> index, String key, String name) {
    index.computeIfAbsent(key, any -> new ArrayList<>()).add(name);
  }

  boolean has(String anchor) {
    return names.contains(loose(anchor));
  }

  /** Sites that are generated drop the dash that an emoji leaves at the start. */
  boolean hasBare(String anchor) {
    return byBare.containsKey(bare(loose(anchor)));
  }

  /** The one heading of the same words, numbered otherwise or not at all. */
  Optional<String> obvious(String anchor) {
    return only(byWords.get(words(loose(anchor))));
  }

  /** The one heading that says more, or less, or nearly the same. */
  Optional<String> near(String anchor) {
    String name = loose(anchor);
    return obvious(anchor)
        .or(() -> only(List.copyOf(names.subSet(name + "-", name + "."))))
        .or(() -> only(byShape.get(shape(name))))
        .or(() -> names.size() > MOST_COMPARED ? Optional.empty() : among(name));
  }

  private Optional<String> among(String name) {
    List<String> ends =
        names.stream()
            .filter(other -> !other.isEmpty())
            .filter(other -> isPart(other, name) || isPart(name, other))
            .toList();
    return only(ends).or(() -> Nearest.to(name, names).map(this::asWritten));
  }

  private static boolean isPart(String part, String whole) {
    return whole.endsWith("-" + part) || whole.startsWith(part + "-");
  }

  private Optional<String> only(@Nullable List<String> some) {
    return some == null || some.size() != 1
        ? Optional.empty()
        : Optional.of(asWritten(some.get(0)));
  }

  private String asWritten(String name) {
    return written.getOrDefault(name, name);
  }

  private static String loose(String anchor) {
    String folded = Normalizer.normalize(Link.decoded(anchor), Normalizer.Form.NFKD);
    String plain = MARKS.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    return DASHES.matcher(BEFORE.matcher(plain).replaceFirst("")).replaceAll("-");
  }

  private static String bare(String name) {
    return EDGES.matcher(name).replaceAll("");
  }

  private static String words(String name) {
    return bare(NUMBER.matcher(name).replaceFirst(""));
  }

  private static String shape(String name) {
    return DIGITS.matcher(name).replaceAll("0");
  }
}
