package rutter.sql;

/** What a statement says beside what it changes. */
public enum Fact {
  CONCURRENTLY,
  IF_EXISTS,
  IF_NOT_EXISTS,
  OR_REPLACE,
  CASCADE,
  NOT_VALID,
  UNIQUE,
  TEMPORARY,
  UNLOGGED,
  ONLY,
  /** {@code ALTER TABLE … ALTER COLUMN … TYPE … USING}, {@code ADD CONSTRAINT … USING INDEX} */
  USING,
  USING_INDEX,
  WHERE,
  LIMIT,
  /** A query within says how many rows at most: {@code WHERE id IN (SELECT … LIMIT 1000)} */
  INNER_LIMIT,
  RETURNING,
  RESTART_IDENTITY,
  FULL,
  LOCAL,
  /** MySQL: {@code ALGORITHM=COPY}, {@code ALGORITHM=INPLACE}, {@code LOCK=NONE} … */
  ALGORITHM_COPY,
  ALGORITHM_INPLACE,
  ALGORITHM_INSTANT,
  LOCK_NONE,
  LOCK_SHARED,
  LOCK_EXCLUSIVE
}
