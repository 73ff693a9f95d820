package rutter.sql;

import java.util.OptionalInt;

/** For which server SQL is written, and of which major version, as far as it is known. */
public record Dialect(Engine engine, OptionalInt version) {
  /** {@code MYSQL} is MariaDB too; {@code ANY} is what nobody has said. */
  public enum Engine {
    POSTGRESQL,
    MYSQL,
    ANY
  }

  public static final Dialect UNKNOWN = new Dialect(Engine.ANY, OptionalInt.empty());

  public static Dialect of(Engine engine) {
    return new Dialect(engine, OptionalInt.empty());
  }

  public boolean is(Engine other) {
    return engine == other;
  }

  /** PostgreSQL is what is meant where nothing else is said. */
  public boolean mayBe(Engine other) {
    return engine == other || engine == Engine.ANY;
  }
}
