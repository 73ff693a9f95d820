package rutter.text;

/** A place as people count: line and column from one, columns in Unicode code points. */
public record Position(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
