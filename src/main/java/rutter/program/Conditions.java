package rutter.program;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.vocabulary.Vocabulary;

/** What the words before code say about whether it is run at all. */
record Conditions(Optional<String> choice, boolean some) {
  /** {@code Option B: restore}, {@code 2. Alternatively} */
  private static final Pattern FIRST = Pattern.compile("^(?:[\\d.)*-]+\\s+)?(\\p{L}+)");

  /** {@code title} is what the code is called, the last of {@code notes} stands right before it. */
  static Conditions of(Optional<String> title, List<String> notes, Vocabulary words) {
    Optional<String> last =
        notes.isEmpty() ? Optional.empty() : Optional.of(notes.get(notes.size() - 1));
    boolean choice =
        title.filter(text -> isChoice(text, words)).isPresent()
            || last.filter(text -> isChoice(text, words)).isPresent();
    boolean some =
        title.filter(text -> depends(text, words)).isPresent()
            || last.filter(text -> depends(text, words)).isPresent();
    return new Conditions(
        choice ? Optional.of("it is one of several ways, of which one is taken") : Optional.empty(),
        some);
  }

  private static boolean isChoice(String text, Vocabulary words) {
    Matcher first = FIRST.matcher(text.strip());
    return first.find()
        && words.value("choice", first.group(1).toLowerCase(Locale.ROOT)).isPresent();
  }

  private static boolean depends(String text, Vocabulary words) {
    return words.mentions("condition", text) || words.mentions("optional", text);
  }
}
