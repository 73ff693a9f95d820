package rutter.sql;

import java.util.Locale;

/** What a database is made of. */
public enum Thing {
  TABLE,
  COLUMN,
  INDEX,
  CONSTRAINT,
  TYPE,
  ENUM_VALUE,
  DOMAIN,
  SEQUENCE,
  VIEW,
  MATERIALIZED_VIEW,
  FUNCTION,
  PROCEDURE,
  TRIGGER,
  POLICY,
  RULE,
  EXTENSION,
  SCHEMA,
  DATABASE,
  ROLE,
  PUBLICATION,
  SUBSCRIPTION,
  OTHER;

  /** As SQL and messages write it: {@code materialized view}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
