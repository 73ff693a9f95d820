package rutter.finding;

import java.util.List;
import java.util.Locale;

/** How something is worded now and was before, piece by piece; a piece may have line ends in it. */
public record Rewording(List<Piece> pieces) {
  /** Words that were kept, are gone, or are new; those that were kept need not all be told. */
  public record Piece(Sort sort, String text) {}

  /** What became of words. */
  public enum Sort {
    KEPT,
    GONE,
    NEW,
    SKIPPED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Rewording {
    pieces = List.copyOf(pieces);
  }
}
