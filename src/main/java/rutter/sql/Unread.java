package rutter.sql;

/** Says that a statement is not as a reader expected it. */
final class Unread extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unread() {
    super("not understood", null, false, false);
  }
}
