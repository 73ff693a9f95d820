package rutter.emit;

/** Colours for a terminal, or none. */
public enum Ink {
  COLOUR,
  PLAIN;

  String strong(String text) {
    return with("1", text);
  }

  String faint(String text) {
    return with("2", text);
  }

  String good(String text) {
    return with("32", text);
  }

  String warn(String text) {
    return with("33", text);
  }

  String bad(String text) {
    return with("31", text);
  }

  private String with(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
