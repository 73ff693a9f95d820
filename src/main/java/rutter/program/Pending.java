package rutter.program;

import java.util.ArrayList;
import java.util.List;
import rutter.outline.Text;
import rutter.text.Span;

/** Words that wait for the operation that they belong to. */
final class Pending {
  /** {@code heading} names what follows; anything else says something. */
  private record Entry(String words, Span span, boolean heading) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Sheet sheet;
  private final boolean loose;

  Pending(Sheet sheet, boolean loose) {
    this.sheet = sheet;
    this.loose = loose;
  }

  void heading(String words, Span span) {
    if (!words.isBlank()) {
      entries.add(new Entry(words, span, true));
    }
  }

  void note(String words, Span span) {
    if (!words.isBlank()) {
      entries.add(new Entry(words, span, false));
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
