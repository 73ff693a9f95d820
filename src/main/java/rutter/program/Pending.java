package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.outline.Text;
import rutter.text.Span;

/** Words that wait for the operation that they belong to. */
final class Pending {
  /** {@code heading} stands above what follows, and may name it; anything else says something. */
  private record Entry(String words, Span span, boolean heading, boolean names) {}

  private static final Pattern LEAD = Pattern.compile("[:：]\\s*$");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|(?<=。)");
  private static final int LONGEST = 100;
  private static final int SHORTEST = 12;

  private final List<Entry> entries = new ArrayList<>();
  private final Sheet sheet;
  private final boolean loose;

  Pending(Sheet sheet, boolean loose) {
    this.sheet = sheet;
    this.loose = loose;
  }

  void heading(String words, Span span) {
    heading(words, span, false);
  }

  /** {@code names}: all that is done below it can be called so. */
  void heading(String words, Span span, boolean names) {
    if (!words.isBlank()) {
      entries.add(new Entry(words, span, true, names));
    }
  }

  void note(String words, Span span) {
    if (!words.isBlank()) {
      entries.add(new Entry(words, span, false, false));
    }
  }

  void paragraph(Text text, Span span, Items items, Purpose purpose) {
    if (!items.runs(text, span, purpose, this)) {
      note(text.plain(), span);
    }
  }

  /** A section ends: what it was called is no name for what stands behind it. */
  void headingEnds() {
    int last = entries.size() - 1;
    if (last >= 0 && entries.get(last).heading()) {
      entries.remove(last);
    }
  }

  private void leave(Entry entry, String reason) {
    sheet.leave(entry.words(), reason, entry.span());
  }

  /** {@code Copy the rows that are left:}, right above code. */
  Optional<String> takeLead() {
    int last = entries.size() - 1;
    boolean leads = last >= 0 && !entries.get(last).heading() && says(entries.get(last).words());
    return leads ? Optional.of(entries.remove(last).words()) : Optional.empty();
  }

  private static boolean says(String words) {
    boolean wide = words.codePoints().anyMatch(letter -> letter > 0x2E7F);
    return LEAD.matcher(words).find()
        && !SENTENCE.matcher(words.strip()).find()
        && words.length() <= LONGEST
        && (wide || words.codePoints().filter(Character::isLetter).count() >= SHORTEST);
  }

  /** What was said last, if it is no heading. */
  Optional<String> last() {
    int last = entries.size() - 1;
    return last < 0 || entries.get(last).heading()
        ? Optional.empty()
        : Optional.of(entries.get(last).words());
  }

  /** What the operation that comes now can be called. */
  Optional<String> takeName() {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).heading()) {
        return entries.get(i).names() ? Optional.of(entries.remove(i).words()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  List<String> take() {
    List<String> words = entries.stream().map(Entry::words).toList();
    entries.clear();
    return words;
  }

  /** What follows no operation is said of the one before, or else is one itself. */
  void settle(Purpose purpose, int from) {
    List<Entry> said = entries.stream().filter(entry -> !entry.heading()).toList();
    if (said.isEmpty()) {
      entries.clear();
    } else if (loose) {
      entries.forEach(entry -> leave(entry, Instructions.TELLS));
    } else if (sheet.size() > from) {
      sheet.note(take());
    } else {
      Titles first = Titles.of(said.get(0).words());
      int place = entries.indexOf(said.get(0));
      List<String> notes = new ArrayList<>(first.rest());
      entries.subList(0, place).forEach(entry -> notes.add(entry.words()));
      entries.subList(place + 1, entries.size()).forEach(entry -> notes.add(entry.words()));
      Span span = said.get(0).span().cover(said.get(said.size() - 1).span());
      sheet.add(purpose, Draft.byHand(purpose.byHand(), first.title(), notes, span));
    }
    entries.clear();
  }
}
