package rutter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.shell.Invocation;
import rutter.shell.ShellReader;
import rutter.shell.Word;
import rutter.testing.Checking;
import rutter.text.Content;
import rutter.text.Span;

/** What commands do is known from their program, subcommands and options, as people write them. */
class EffectsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "kubectl get pods -n shop ~ reads pods",
        "kubectl -n shop delete pvc data-0 ~ destroys resource data-0",
        "kubectl delete pod web-0 ~ changes web-0",
        "kubectl get cm web -o yaml > a.yml ~ saves resource cm web",
        "kubectl get cm web -oyaml ~ saves resource cm web",
        "kubectl rollout status deployment/web --timeout=120s ~ waits deployment/web",
        "kubectl exec -it db-0 -c main -- psql -U app ~ opens client",
        "kubectl exec db-0 -- rm -rf /data ~ destroys file /data",
        "kubectl apply -f web.yml ~ creates anything web.yml",
        "kubectl apply -f web.yml --dry-run=server ~ verifies web.yml",
        "sudo -u postgres pg_dump --file=/safe/a.dump shop ~ saves database shop",
        "sudo -i ~ opens shell",
        "ssh -p 22 db-1 sudo systemctl stop pgbouncer ~ changes pgbouncer",
        "ssh db-1 'systemctl stop a && rm -rf /srv/a' ~ changes a; destroys file /srv/a",
        "ssh db-1 ~ opens shell",
        "bash -c 'dropdb shop' ~ destroys database shop",
        "bash -euo pipefail -c 'dropdb shop' ~ destroys database shop",
        "env PGUSER=a PGHOST=b dropdb shop ~ destroys database shop",
        "docker compose -f a.yml exec -T db pg_dump shop ~ saves database shop",
        "docker-compose exec db bash ~ opens shell",
        "docker exec -it web python manage.py migrate shop ~ creates anything shop",
        "docker compose down -v ~ destroys server",
        "docker compose down ~ destroys release",
        "docker compose up -d web ~ creates anything web",
        "docker logs -f web ~ opens stream",
        "psql shop ~ opens client shop",
        "psql -d shop -f a.sql ~ creates anything",
        "psql -d shop -c 'SELECT 1' ~ changes",
        "gunzip -c a.gz | psql shop ~ creates anything a.gz; creates anything shop",
        "mysql -u root shop < a.sql ~ creates anything shop",
        "terraform -chdir=infra plan ~ verifies",
        "terraform apply -auto-approve ~ creates anything",
        "aws rds delete-db-instance --db-instance-identifier a ~ destroys server a",
        "aws rds describe-db-instances ~ reads",
        "aws rds wait db-instance-available ~ waits db-instance-available",
        "aws s3 rm s3://a/b --recursive ~ destroys file s3://a/b",
        "gcloud sql instances delete a --quiet ~ destroys server a",
        "gcloud sql backups create --instance=a ~ saves database",
        "git push --force origin main ~ destroys branch origin main",
        "git push origin +main ~ destroys branch",
        "git push origin main ~ changes origin main",
        "git tag before-17 ~ saves file before-17; saves branch before-17",
        "tar -xzf a.tgz -C /srv ~ creates anything",
        "tar czf a.tgz /srv ~ saves file a.tgz /srv",
        "truncate -s 0 /srv/a.db ~ destroys file /srv/a.db",
        "truncate --size=0 /srv/a.db ~ destroys file /srv/a.db",
        "truncate -s 10G /srv/a.img ~ changes 10G /srv/a.img",
        "redis-cli -h a FLUSHALL ~ destroys rows",
        "redis-cli BGSAVE ~ saves database",
        "curl -sX POST https://a/b ~ changes https://a/b",
        "curl -fsS https://a/b ~ verifies https://a/b",
        "curl https://a/b ~ reads https://a/b",
        "sed -i.bak s/a/b/ c ~ changes s/a/b/ c",
        "sed s/a/b/ c ~ reads s/a/b/ c",
        "npx prisma migrate deploy ~ creates anything",
        "php artisan migrate:rollback --step=1 ~ restores",
        "alembic downgrade -1 ~ restores",
        "kafka-topics.sh --bootstrap-server a --delete --topic b ~ destroys topic b",
        "find /tmp/a -name '*.log' -delete ~ destroys file /tmp/a",
        "find . -name '*.py' -exec sed -i s/a/b/ {} \\; ~ changes s/a/b/ {}",
        "ls *.gz | xargs rm -f ~ reads *.gz; destroys file",
        "xargs -n 1 rm < list ~ destroys file",
        "./deploy.sh web ~ ``",
        "frobnicate --all ~ ``",
        "timeout 60 rsync -an a b ~ reads a b",
        "systemctl is-active --quiet web ~ verifies web",
        "time nice -n 10 vacuumdb --all ~ changes",
      })
  void effects(String code, String expected) {
    assertEquals(expected, said(code));
  }

  @Test
  void whatIsTypedIntoAShellIsRun() {
    assertEquals("destroys file /srv/b", said("ssh db-1 <<'EOF'\nrm -rf /srv/b\nEOF\n"));
    assertEquals("destroys database b", said("sudo bash -s <<EOF\ndropdb b\nEOF\n"));
  }

  private static String said(String code) {
    Effects effects = Effects.in(Checking.of("# Plan\n").subject());
    return ShellReader.read(content(code), ShellReader.Kind.SCRIPT).commands().stream()
        .map(one -> said(effects, one))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static Content content(String code) {
    return Content.of(code, List.of(new Span(0, code.length())));
  }

  private static String said(Effects effects, Invocation invocation) {
    return effects.of(invocation).stream()
        .map(
            use ->
                (use.effect() + " " + use.kind()).strip()
                    + use.objects().stream()
                        .map(Word::value)
                        .collect(Collectors.joining(" ", " ", ""))
                        .stripTrailing())
        .collect(Collectors.joining("; "));
  }
}
