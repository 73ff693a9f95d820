package rutter.shell;

/** The end of what can be read as it stands: what follows is read line by line. */
final class CannotReadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int at;

  /** From the line behind the one of {@code at} there may be something to read again. */
  CannotReadException(int at) {
    super("cannot be read", null, false, false);
    this.at = at;
  }

  int at() {
    return at;
  }
}
