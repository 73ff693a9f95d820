package rutter.text;

/** A file that cannot be read as a document; the message is one line for its user. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String name, String why) {
    super(name + ": " + why);
  }
}
