package rutter.emit;

/** Colours for a terminal, or none. */
public enum Ink {
  COLOUR,
  PLAIN;

  public String strong(String text) {
    return with("1", text);
  }

  public String faint(String text) {
    return with("2", text);
  }

  public String good(String text) {
    return with("32", text);
  }

  public String warn(String text) {
    return with("33", text);
  }

  public String bad(String text) {
    return with("31", text);
  }

  public String note(String text) {
    return with("36", text);
  }

  private String with(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
