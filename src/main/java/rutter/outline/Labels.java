package rutter.outline;

/** Tells what words are names, for where the markup alone does not. */
@FunctionalInterface
public interface Labels {
  /** Words that name a field without being bold: {@code Owner: Ada}. */
  boolean isLabel(String words);

  /** Words that begin by numbering a unit of work: {@code Step 1: Export}. */
  default boolean isNumbered(String words) {
    return false;
  }

  /** Words that number a unit of work and say no more: {@code Step 1}, {@code Phase 2 (1 day)}. */
  default boolean isUnit(String words) {
    return false;
  }
}
