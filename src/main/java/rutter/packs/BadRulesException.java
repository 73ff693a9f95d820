package rutter.packs;

/** A file of rules that is not as it should be; the message is one line for its user. */
public final class BadRulesException extends Exception {
  private static final long serialVersionUID = 1L;

  public BadRulesException(String name, int line, String why) {
    super(name + ":" + line + ": " + why);
  }

  /** What is wrong with an option, which has no line. */
  public BadRulesException(String option, String why) {
    super(option + ": " + why);
  }
}
