package rutter.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.finding.Rewording;
import rutter.finding.Rewording.Piece;
import rutter.finding.Rewording.Sort;
import rutter.rules.Observation;
import rutter.text.Differences;
import rutter.text.Differences.Change;

/** Which words of a text are others now; of a long text only the lines around them are told. */
final class WordDiff {
  private static final int MOST_LINES = 40;
  private static final int LONGEST = 90;
  private static final String ELLIPSIS = "…";

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Swap> swaps = new ArrayList<>();
  private String line = "";

  /** Words that stand for others now; none if some are only gone, or only new. */
  record Swap(String was, String is) {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)([.,;:)\\]]*)");

    /** A number alone says nothing; with the word before it it does, and without what follows. */
    Swap called(String before) {
      Matcher old = NUMBER.matcher(was);
      Matcher now = NUMBER.matcher(is);
      String word = before.substring(before.lastIndexOf(' ') + 1).replaceFirst("^\\P{L}+", "");
      boolean bare = old.matches() && now.matches() && old.group(2).equals(now.group(2));
      return bare && !word.isEmpty() && word.chars().allMatch(Character::isLetter)
          ? new Swap(word + " " + old.group(1), word + " " + now.group(1))
          : this;
    }
  }

  private WordDiff() {}

  static WordDiff between(String before, String after) {
    WordDiff diff = new WordDiff();
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int at = 0;
    int told = 0;
    String line = "";
    for (Change lines : Differences.between(old, now)) {
      if (told > MOST_LINES) {
        break;
      }
      diff.skip(lines.from() > at, "\n");
      diff.words(
          String.join("\n", old.subList(lines.from(), lines.to())),
          String.join("\n", now.subList(lines.newFrom(), lines.newTo())));
      line = told == 0 && lines.newFrom() < now.size() ? now.get(lines.newFrom()) : line;
      told += lines.to() - lines.from() + lines.newTo() - lines.newFrom();
      at = lines.to();
    }
    diff.skip(at < old.size(), "");
    diff.line = line;
    return diff;
  }

  private void skip(boolean some, String trail) {
    if (some) {
      pieces.add(new Piece(Sort.SKIPPED, (pieces.isEmpty() ? "" : "\n") + ELLIPSIS + trail));
    }
  }

  private void words(String before, String after) {
    List<String> old = Tokens.of(before);
    List<String> now = Tokens.of(after);
    List<Change> changes = Closer.of(old, now);
    int at = 0;
    for (Change change : changes) {
      add(Sort.KEPT, old, at, change.from());
      add(Sort.GONE, old, change.from(), change.to());
      add(Sort.NEW, now, change.newFrom(), change.newTo());
      String was = plain(old, change.from(), change.to());
      String is = plain(now, change.newFrom(), change.newTo());
      if (!was.isEmpty() || !is.isEmpty()) {
        swaps.add(
            new Swap(was, is)
                .called(plain(now, Math.max(0, change.newFrom() - 2), change.newFrom())));
      }
      at = change.to();
    }
    add(Sort.KEPT, old, at, old.size());
  }

  private void add(Sort sort, List<String> tokens, int from, int to) {
    if (from < to) {
      pieces.add(new Piece(sort, String.join("", tokens.subList(from, to))));
    }
  }

  private static String plain(List<String> tokens, int from, int to) {
    return String.join("", tokens.subList(from, to)).replaceAll("\\s+", " ").strip();
  }

  /** Words of the new text that differ first, if there are any. */
  String words() {
    return swaps.isEmpty() ? "" : swaps.get(0).is();
  }

  /** Says in the words of a page what differs first, and how much more does. */
  Observation tell(Observation seen, String variant) {
    Swap first = swaps.isEmpty() ? new Swap("", "") : swaps.get(0);
    String way =
        swaps.isEmpty()
            ? "blank"
            : first.was().isEmpty() ? "gain" : first.is().isEmpty() ? "loss" : "swap";
    int more = Math.max(0, swaps.size() - 1);
    String called = variant + (variant.isEmpty() ? "" : "-") + way + (more > 0 ? "-more" : "");
    return seen.as(called)
        .with("was", Quoted.brief(first.was(), LONGEST))
        .with("now", Quoted.brief(first.is(), LONGEST))
        .with("count", more);
  }

  /** The first line of the new text that differs. */
  String line() {
    return line;
  }

  Rewording rewording() {
    return new Rewording(pieces);
  }
}
