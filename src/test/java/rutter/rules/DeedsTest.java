package rutter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.plan.Words;
import rutter.testing.Checking;

/** What a command does is seen in the words in which people write it, and in no others. */
class DeedsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "sql ~ DROP TABLE IF EXISTS public.a, b CASCADE; ~ DESTROYS table public.a b",
        "sql ~ ALTER TABLE a DROP COLUMN b; ~ DESTROYS column b",
        "sql ~ -- DROP TABLE a; ~ ``",
        "sql ~ DELETE FROM a WHERE b; ~ ``",
        "sql ~ DELETE FROM a; ~ DESTROYS rows a",
        "sql ~ CREATE TABLE a_copy AS SELECT * FROM a; ~ SAVES table a_copy; CREATES table a_copy",
        "sql ~ ALTER TABLE a DROP COLUMN b, DROP COLUMN c; ~ DESTROYS column b; DESTROYS column c",
        "sql ~ ALTER TABLE a RENAME TO b; ~ CREATES renamed b",
        "sql ~ TRUNCATE a, public.b; ~ DESTROYS rows a public.b",
        "sql ~ DELETE FROM a USING b WHERE a.id = b.id; ~ ``",
        "sql ~ COPY a TO '/srv/a.csv'; ~ SAVES table /srv/a.csv",
        "sql ~ COPY a FROM '/srv/a.csv'; ~ ``",
        "sql ~ CREATE MATERIALIZED VIEW a AS SELECT 1; ~ CREATES table a",
        "sql ~ SELECT pg_drop_replication_slot('to_17'); ~ DESTROYS replication to_17",
        "sql ~ SELECT pg_create_restore_point('before'); ~ CREATES point before",
        "sql ~ SELECT pg_switch_wal(); ~ ``",
        "sql ~ BACKUP DATABASE shop TO DISK = 'shop.bak'; ~ SAVES database",
        "sql ~ DO $$ BEGIN DROP TABLE a; END $$; ~ DESTROYS table a",
        "sql ~ CREATE FUNCTION f() RETURNS void AS $$ BEGIN DROP TABLE a; END $$ LANGUAGE plpgsql; ~ ``",
        "bash ~ run-sql \"DROP TABLE a\" ~ DESTROYS table a",
        "bash ~ run-sql --sql='DROP TABLE a; DROP TABLE b' ~ DESTROYS table a; DESTROYS table b",
        "bash ~ grep 'DROP TABLE a' changes.sql ~ ``",
        "bash ~ run-sql \"before we DROP TABLE a\" ~ ``",
        "bash ~ DROP TABLE a; ~ DESTROYS table a",
        "bash ~ drop table a; ~ ``",
        "bash ~ sudo -u postgres rm -rf /srv/data # bye ~ DESTROYS file /srv/data",
        "bash ~ kubectl -n s delete statefulset,service -l app=a ~ DESTROYS resource statefulset service app=a",
        "bash ~ kubectl -n s delete pod a-0 ~ ``",
        "bash ~ terraform -chdir=infra destroy -auto-approve ~ DESTROYS server",
        "bash ~ psql -X \"$OLD\" --command 'DROP PUBLICATION to_17' ~ DESTROYS replication to_17",
        "bash ~ ssh db-1 sudo pg_dropcluster --stop 13 main ~ DESTROYS database 13 main",
        "bash ~ ssh db-1 \"rm -rf /srv/data\" ~ DESTROYS file /srv/data",
        "bash ~ x=\"$(psql -X \"$OLD\" -c 'DROP TABLE a')\" ~ DESTROYS table a",
        "bash ~ echo 'then DROP TABLE a by hand' ~ ``",
        "bash ~ git rm -r src/old ~ ``",
        "bash ~ docker compose -f a.yml down -v ~ DESTROYS server",
        "bash ~ docker compose -f a.yml down ~ DESTROYS release",
        "bash ~ PGSERVICE=a pg_dump --file=\"$SAVED/a.dump\" ~ SAVES database $SAVED/a.dump",
        "bash ~ psql --command \"\\copy (SELECT 1) TO '$SAVED/a.csv' CSV\" ~ SAVES table $SAVED/a.csv",
        "bash ~ git push --force origin main ~ DESTROYS branch origin main",
        "bash ~ ssh kafka-1 'kafka-topics.sh --delete --topic old' ~ DESTROYS topic old",
        "bash ~ redis-cli -h cache-1 FLUSHALL ~ DESTROYS rows",
        "bash ~ kubectl exec db-0 -- rm -rf /data ~ DESTROYS file /data",
        "bash ~ command -v dropdb ~ ``",
        "`` ~ docker volume rm shop_data ~ DESTROYS server shop_data",
        "bash ~ pg_dump shop > /safe/shop.sql ~ SAVES database shop /safe/shop.sql",
        "bash ~ aws rds delete-db-instance --id=a ~ DESTROYS server",
      })
  void deeds(String language, String code, String expected) {
    assertEquals(expected, said(language, code));
  }

  private static String said(String language, String code) {
    Subject subject = Checking.of("# Plan\n\n```" + language + "\n" + code + "\n```\n").subject();
    Deeds deeds = Deeds.in(subject);
    return subject.plan().commands().stream()
        .flatMap(command -> deeds.of(command).stream())
        .map(DeedsTest::said)
        .collect(Collectors.joining("; "));
  }

  private static String said(Deed deed) {
    String objects =
        deed.objects().stream().map(Words::text).collect(Collectors.joining(" ", " ", ""));
    return (deed.act() + " " + deed.kind() + objects).strip();
  }
}
