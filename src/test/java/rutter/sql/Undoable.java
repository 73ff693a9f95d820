package rutter.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes that are undone without loss, once the statements before them are known. */
final class Undoable {
  /** What a plan has said before the change that is tried. */
  static final String BEFORE =
      """
      CREATE TYPE mood AS ENUM ('calm', 'busy');
      CREATE SEQUENCE counter;
      CREATE TABLE customers (
        id bigint PRIMARY KEY,
        email text,
        known integer DEFAULT 7,
        label varchar(40) NOT NULL,
        note text NOT NULL DEFAULT 'none',
        "Odd Name" integer
      );
      CREATE TABLE orders (id bigint NOT NULL, customer bigint, placed date, total integer);
      CREATE INDEX orders_placed ON orders (placed);
      CREATE INDEX orders_open ON orders (id) WHERE total IS NULL;
      CREATE UNIQUE INDEX orders_once ON orders (customer, placed);
      ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
      ALTER TABLE orders ADD CONSTRAINT orders_label UNIQUE (id, total);
      CREATE VIEW busy AS SELECT id FROM orders;
      CREATE MATERIALIZED VIEW sums AS SELECT customer, sum(total) FROM orders GROUP BY customer;
      CREATE OR REPLACE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT 2 * n $$;
      CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
      CREATE TRIGGER stamped BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp();
      CREATE POLICY own ON orders USING (customer = 1);
      CREATE TABLE events (at date NOT NULL, what text) PARTITION BY RANGE (at);
      CREATE TABLE events_old (at date NOT NULL, what text);
      """;

  static final List<String> CHANGES =
      List.of(
          "CREATE TABLE bills (id bigint PRIMARY KEY, customer bigint REFERENCES customers (id))",
          "CREATE TABLE copies (LIKE orders INCLUDING ALL)",
          "CREATE TABLE late AS SELECT * FROM orders",
          "CREATE TABLE \"Select\" (id serial)",
          "CREATE TABLE events_new PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
          "CREATE INDEX orders_customer ON orders (customer)",
          "CREATE INDEX CONCURRENTLY orders_customer ON orders (customer)",
          "CREATE UNIQUE INDEX ON orders (id)",
          "CREATE INDEX orders_lower ON customers USING btree (lower(email))",
          "DROP INDEX orders_placed",
          "DROP INDEX CONCURRENTLY orders_placed",
          "DROP INDEX orders_open",
          "ALTER TABLE orders ADD COLUMN state mood",
          "ALTER TABLE orders ADD COLUMN \"Total Due\" numeric(10, 2) NOT NULL DEFAULT 0",
          "ALTER TABLE orders ADD COLUMN a int, ADD COLUMN b text DEFAULT 'b'",
          "ALTER TABLE customers ALTER COLUMN known SET NOT NULL",
          "ALTER TABLE customers ALTER COLUMN label DROP NOT NULL",
          "ALTER TABLE customers ALTER COLUMN known SET DEFAULT 8",
          "ALTER TABLE customers ALTER COLUMN known DROP DEFAULT",
          "ALTER TABLE customers ALTER COLUMN email SET DEFAULT 'nobody'",
          "ALTER TABLE customers ALTER COLUMN known TYPE bigint",
          "ALTER TABLE customers ALTER COLUMN label TYPE varchar(80)",
          "ALTER TABLE customers ALTER COLUMN label TYPE text",
          "ALTER TABLE customers ALTER COLUMN \"Odd Name\" SET DATA TYPE bigint",
          "ALTER TABLE orders ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY",
          "ALTER TABLE orders ADD CONSTRAINT placed_late CHECK (placed > '2000-01-01') NOT VALID",
          "ALTER TABLE orders ADD CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers",
          "ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID",
          "ALTER TABLE orders ADD UNIQUE (customer)",
          "ALTER TABLE orders ADD PRIMARY KEY (id)",
          "ALTER TABLE orders ADD CONSTRAINT once UNIQUE USING INDEX orders_once",
          "ALTER TABLE orders DROP CONSTRAINT total_positive",
          "ALTER TABLE orders DROP CONSTRAINT orders_label",
          "ALTER TABLE orders RENAME TO purchases",
          "ALTER TABLE public.orders RENAME TO \"Purchases\"",
          "ALTER TABLE orders RENAME COLUMN total TO sum",
          "ALTER TABLE orders RENAME placed TO placed_on",
          "ALTER TABLE orders RENAME CONSTRAINT total_positive TO positive",
          "ALTER INDEX orders_placed RENAME TO by_day",
          "ALTER TYPE mood RENAME TO moods",
          "ALTER TYPE mood RENAME VALUE 'busy' TO 'rushed'",
          "ALTER VIEW busy RENAME TO busier",
          "ALTER SEQUENCE counter RENAME TO counting",
          "ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
          "ALTER TABLE orders FORCE ROW LEVEL SECURITY",
          "ALTER TABLE orders DISABLE TRIGGER stamped",
          "ALTER TABLE customers SET UNLOGGED",
          "ALTER TABLE events ATTACH PARTITION events_old FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
          "CREATE TYPE size AS ENUM ('s', 'm')",
          "CREATE DOMAIN age AS integer CHECK (VALUE > 0)",
          "CREATE SEQUENCE tickets START 100",
          "CREATE VIEW calm AS SELECT id FROM customers",
          "CREATE MATERIALIZED VIEW few AS SELECT id FROM customers",
          "CREATE FUNCTION thrice(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT 3 * n $$",
          "CREATE OR REPLACE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT n + n $$",
          "CREATE TRIGGER again BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION stamp()",
          "CREATE POLICY all_of ON customers USING (true)",
          "CREATE RULE nothing AS ON DELETE TO customers DO INSTEAD NOTHING",
          "CREATE SCHEMA archive",
          "CREATE PUBLICATION out_of FOR TABLE orders",
          "DROP VIEW busy",
          "DROP MATERIALIZED VIEW sums",
          "DROP FUNCTION twice(integer)",
          "DROP TRIGGER stamped ON orders",
          "DROP POLICY own ON orders");

  private Undoable() {}

  /** Of each action of a statement, the last first. */
  static List<Undo> undoes(SqlStatement statement, Schema known) {
    List<Undo> undoes = new ArrayList<>();
    if (statement.changes().size() == 1) {
      undoes.add(Undo.of(statement.changes().get(0), known));
      return undoes;
    }
    for (Change change : statement.changes()) {
      undoes.add(Undo.of(change, known));
      known.add(change);
    }
    Collections.reverse(undoes);
    return undoes;
  }
}
