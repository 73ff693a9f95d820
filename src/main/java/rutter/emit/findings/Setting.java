package rutter.emit.findings;

import rutter.emit.Ink;

/** What formats know of where they are written to, by which version of Rutter, and why. */
public record Setting(Ink ink, int width, String version, Occasion occasion) {
  public Setting(Ink ink, int width, String version) {
    this(ink, width, version, Occasion.LINT);
  }
}
