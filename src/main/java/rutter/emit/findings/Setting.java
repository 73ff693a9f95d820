package rutter.emit.findings;

import rutter.emit.Ink;

/** What formats know of where they are written to, and by which version of Rutter. */
public record Setting(Ink ink, int width, String version) {}
