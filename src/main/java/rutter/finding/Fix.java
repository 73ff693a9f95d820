package rutter.finding;

import java.util.List;
import rutter.text.Edit;

/** How a document can be mended: what the edits do, and whether they may be made unasked. */
public record Fix(String title, Safety safety, List<Edit> edits) {
  /** {@code SAFE} keeps what the plan means; {@code UNSAFE} may not, and is only shown. */
  public enum Safety {
    SAFE,
    UNSAFE
  }

  public Fix {
    edits = List.copyOf(edits);
  }
}
