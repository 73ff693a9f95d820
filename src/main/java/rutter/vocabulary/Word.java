package rutter.vocabulary;

/**
 * A word of the vocabulary: under which name it stands, in which list, and how it is written. The
 * list of a concept is {@code is} or {@code has}; the list of a value is {@code value}.
 */
public record Word(String name, String list, String text) {}
