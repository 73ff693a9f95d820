package rutter.signing;

/** A plan has no place for an approval, or would not be read as it was meant. */
public final class UnsignableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnsignableException(String why) {
    super(why);
  }
}
