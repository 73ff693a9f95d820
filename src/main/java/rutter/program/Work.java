package rutter.program;

/** A part of a document that is being read: what it is read with, and where it goes. */
record Work(Book book, Sheet sheet, Pending pending, boolean loose) {}
