package rutter.sql;

import java.util.Locale;
import rutter.text.Span;

/**
 * The name of a thing as written, with its schema if it has one, and where it stands; quotes are no
 * part of it.
 */
public record Name(String schema, String name, boolean quoted, Span span) {
  /** As names are compared: without case unless quoted, and without schema. */
  public String key() {
    return quoted ? name : name.toLowerCase(Locale.ROOT);
  }

  /** As it is said in a message. */
  public String said() {
    return schema.isEmpty() ? name : schema + "." + name;
  }

  public boolean is(Name other) {
    return key().equals(other.key())
        && (schema.isEmpty() || other.schema.isEmpty() || schema.equalsIgnoreCase(other.schema));
  }
}
