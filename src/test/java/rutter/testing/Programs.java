package rutter.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import rutter.plan.Duration.Seconds;
import rutter.plan.Rollback.Coverage;
import rutter.program.Deed;
import rutter.program.Deed.Approve;
import rutter.program.Deed.ByHand;
import rutter.program.Deed.Decide;
import rutter.program.Deed.Given;
import rutter.program.Deed.Shell;
import rutter.program.Deed.Shown;
import rutter.program.Deed.Sql;
import rutter.program.Deed.Wait;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Program;
import rutter.program.Program.Header;
import rutter.program.Program.LeftOut;
import rutter.program.Program.Limits;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.program.Surroundings.Tool;
import rutter.program.Terms;
import rutter.sql.Dialect;
import rutter.sql.Dialect.Engine;
import rutter.text.Span;

/** Programs made by hand: what the targets of a build are tried on. */
public final class Programs {
  /** What ends quotes, comments, heredocs, table cells, tags and lines, and what terminals obey. */
  public static final String HOSTILE =
      "'; touch /tmp/owned #\"$(touch owned)`touch owned`${IFS}\\ | !! &amp;<script>alert(1)</script>"
          + " {{title}} {% x %} %s %n \u202e\u001b[31m\u0007\u2028=1+1, --> ]]> *a* [b](c) ~\r\nEND";

  private static final Span NOWHERE = Span.at(0);
  private static final Limits NO_LIMITS =
      new Limits(List.of(), List.of(), Optional.empty(), Optional.empty());
  private static final Surroundings NOTHING = new Surroundings(List.of(), List.of(), Map.of());

  private Programs() {}

  /**
   * Three stages over a folder {@code world}, each with its way back; every step writes its name to
   * {@code world/deeds}. A variable of stage 1 is used in the later ones.
   */
  public static Program copyAndSwitch() {
    return new Program(
        header("Move the archive"),
        NOTHING,
        List.of(
            operation(
                "before/approval-1",
                Kind.APPROVAL,
                "Approval of the lead",
                new Approve("Lead", Optional.of(new Given("Ada Berg", "2026-03-01")))),
            shell(
                "before/precondition-1",
                Kind.PRECONDITION,
                "There is room",
                Effect.READS,
                "test -d world\n")),
        List.of(
            leg(
                "stage-1",
                "Stage 1: Copy",
                List.of(),
                List.of(
                    shell(
                        "stage-1/run-1",
                        Kind.RUN,
                        "Copy the archive",
                        Effect.CHANGES,
                        """
                        echo stage-1/run-1 >> world/deeds
                        BACKUP_TAG="copy-1"
                        printf 'old\\n' > "world/$BACKUP_TAG"
                        """),
                    shell(
                        "stage-1/verify-1",
                        Kind.VERIFY,
                        "The copy is there",
                        Effect.READS,
                        "test -s \"world/$BACKUP_TAG\"\n")),
                shell(
                    "stage-1/rollback-1",
                    Kind.ROLLBACK,
                    "Drop the copy",
                    Effect.CHANGES,
                    "echo stage-1/rollback-1 >> world/deeds\nrm -f world/copy-1\n")),
            leg(
                "stage-2",
                "Stage 2: Switch",
                List.of("stage-1"),
                List.of(
                    shell(
                        "stage-2/run-1",
                        Kind.RUN,
                        "Point at the copy",
                        Effect.CHANGES,
                        """
                        echo stage-2/run-1 >> world/deeds
                        echo "$BACKUP_TAG" > world/current
                        """),
                    shell(
                        "stage-2/run-2",
                        Kind.RUN,
                        "Tell the readers",
                        Effect.CHANGES,
                        "echo stage-2/run-2 >> world/deeds\n: > world/told\n"),
                    shell(
                        "stage-2/verify-1",
                        Kind.VERIFY,
                        "Readers see the copy",
                        Effect.READS,
                        "grep -q copy-1 world/current\n")),
                shell(
                    "stage-2/rollback-1",
                    Kind.ROLLBACK,
                    "Point at the original",
                    Effect.CHANGES,
                    "echo stage-2/rollback-1 >> world/deeds\nrm -f world/current world/told\n")),
            leg(
                "stage-3",
                "Stage 3: Tidy up",
                List.of("stage-2"),
                List.of(
                    shell(
                        "stage-3/run-1",
                        Kind.RUN,
                        "Mark the original",
                        Effect.CHANGES,
                        "echo stage-3/run-1 >> world/deeds\n: > world/marked\n")),
                shell(
                    "stage-3/rollback-1",
                    Kind.ROLLBACK,
                    "Take the mark away",
                    Effect.CHANGES,
                    "echo stage-3/rollback-1 >> world/deeds\nrm -f world/marked\n"))),
        List.of(
            shell(
                "after/verify-1",
                Kind.VERIFY,
                "All is in place",
                Effect.READS,
                "test -e world/marked\n")),
        List.of(),
        NO_LIMITS,
        List.of());
  }

  /** Every kind, deed, term and limit at least once. */
  public static Program everything() {
    Terms terms =
        new Terms(
            Optional.of("Oksana Reuter"),
            Optional.of(new Seconds(60, Optional.of(120L))),
            Optional.of(300L),
            Optional.of("db-1"),
            Optional.of("postgres"),
            Optional.of("/srv/archive"),
            Map.of("PGAPPNAME", "archive move", "LANG", "C"),
            2,
            true,
            Optional.of("^[0-9]+ rows$"),
            List.of("DB_PASSWORD", "TARGET"),
            List.of("rsync"));
    return new Program(
        header("Move everything"),
        new Surroundings(
            List.of(
                new Input(
                    "TARGET",
                    Surroundings.Type.TEXT,
                    Optional.of("archive-2"),
                    false,
                    "Where to",
                    true),
                new Input(
                    "ROWS",
                    Surroundings.Type.INTEGER,
                    Optional.empty(),
                    false,
                    "How many rows",
                    true),
                new Input(
                    "DB_PASSWORD",
                    Surroundings.Type.TEXT,
                    Optional.empty(),
                    true,
                    "Password",
                    true),
                new Input("REGION", Surroundings.Type.TEXT, Optional.empty(), false, "", false)),
            List.of(
                new Tool("rsync", Optional.of("rsync --version")),
                new Tool("psql", Optional.empty())),
            Map.of(Engine.POSTGRESQL, "psql \"$DATABASE_URL\"")),
        List.of(
            operation(
                "before/approval-1",
                Kind.APPROVAL,
                "Approval: Lead, Database",
                new Approve("Lead, Database", Optional.of(new Given("Ada Berg", "2026-03-01")))),
            operation(
                "before/approval-2",
                Kind.APPROVAL,
                "Approval: Head of Platform",
                new Approve("Head of Platform", Optional.empty())),
            operation(
                "before/manual-1", Kind.MANUAL, "Tell customer care", new ByHand(Optional.empty())),
            shell(
                "before/precondition-1",
                Kind.PRECONDITION,
                "400 GB are free",
                Effect.READS,
                "df /srv\n")),
        List.of(
            new Leg(
                "stage-1",
                "Stage 1: Prepare",
                List.of("Layers affected: database"),
                Optional.of("Emil Tørnqvist"),
                Optional.of("Medium"),
                Optional.of(new Seconds(600, Optional.empty())),
                List.of(),
                List.of(
                    new Operation(
                        "stage-1/run-1",
                        Kind.RUN,
                        "Copy the files",
                        List.of("Takes longest on Mondays.", "Look at the load."),
                        new Shell("rsync -a /srv/archive/ \"$TARGET\":/srv/\necho 5 rows\n"),
                        terms,
                        Effect.CHANGES,
                        List.of("stage-1/rollback-1"),
                        NOWHERE),
                    operation(
                        "stage-1/run-2",
                        Kind.RUN,
                        "Add the column",
                        new Sql(
                            Dialect.of(Engine.POSTGRESQL),
                            "ALTER TABLE scan ADD COLUMN region text;\n",
                            true)),
                    operation(
                        "stage-1/run-3",
                        Kind.RUN,
                        "Index it",
                        new Sql(
                            new Dialect(Engine.POSTGRESQL, OptionalInt.of(17)),
                            "CREATE INDEX CONCURRENTLY scan_region ON scan (region);\n",
                            false)),
                    operation(
                        "stage-1/run-4",
                        Kind.RUN,
                        "Count in the old store",
                        new Sql(Dialect.of(Engine.MYSQL), "SELECT count(*) FROM scan;\n", false)),
                    operation("stage-1/wait-1", Kind.WAIT, "Let the caches expire", new Wait(1)),
                    operation(
                        "stage-1/manual-1",
                        Kind.MANUAL,
                        "Release the image",
                        new ByHand(
                            Optional.of(
                                new Shown(
                                    "yaml", "image: scan:2\n", "a runbook does not run yaml"))))),
                Coverage.OWN,
                List.of(
                    shell(
                        "stage-1/rollback-1",
                        Kind.ROLLBACK,
                        "Remove the files",
                        Effect.CHANGES,
                        "rm -rf /srv/archive-2\n"),
                    operation(
                        "stage-1/rollback-2",
                        Kind.ROLLBACK,
                        "Drop the column",
                        new Sql(Dialect.UNKNOWN, "ALTER TABLE scan DROP COLUMN region;\n", true))),
                NOWHERE),
            new Leg(
                "stage-2",
                "Stage 2: Retire",
                List.of(),
                Optional.empty(),
                Optional.of("High"),
                Optional.empty(),
                List.of("stage-1"),
                List.of(
                    operation(
                        "stage-2/decision-1",
                        Kind.DECISION,
                        "Go or no go",
                        new Decide(List.of("Error rate below 0.1 %", "No ticket is open"))),
                    shell(
                        "stage-2/run-1",
                        Kind.RUN,
                        "Delete the old archive",
                        Effect.IRREVERSIBLE,
                        "rm -rf /srv/archive-1\n"),
                    shell(
                        "stage-2/verify-1",
                        Kind.VERIFY,
                        "It is gone",
                        Effect.READS,
                        "test ! -e /srv/archive-1\n")),
                Coverage.IMPOSSIBLE,
                List.of(
                    operation(
                        "stage-2/rollback-1",
                        Kind.ROLLBACK,
                        "Restore it from tape",
                        new ByHand(Optional.empty()))),
                NOWHERE)),
        List.of(
            operation(
                "after/manual-1", Kind.MANUAL, "Write the report", new ByHand(Optional.empty()))),
        List.of(
            operation(
                "rollback/rollback-1",
                Kind.ROLLBACK,
                "Call the vendor",
                new ByHand(Optional.empty()))),
        new Limits(
            List.of("Error rate above 1 % for 5 minutes"),
            List.of("Sign-ins twice the baseline"),
            Optional.of(7200L),
            Optional.of("stage-2/run-1")),
        List.of(new LeftOut("echo usage", "an example of the guide", NOWHERE)));
  }

  /** {@link #HOSTILE} wherever a plan has a say. */
  public static Program hostile() {
    String quoted = HOSTILE.replace("\n", " ");
    Terms terms =
        new Terms(
            Optional.of(quoted),
            Optional.of(new Seconds(0, Optional.of(Long.MAX_VALUE))),
            Optional.of(Long.MAX_VALUE),
            Optional.of(quoted),
            Optional.of(quoted),
            Optional.of(quoted),
            Map.of("NAME", HOSTILE),
            1000,
            true,
            Optional.of(quoted),
            List.of("NAME"),
            List.of(quoted));
    Operation run =
        new Operation(
            "stage-1/run-1",
            Kind.RUN,
            quoted,
            List.of(quoted, "", "-n"),
            new Shell("cat <<'END'\n" + HOSTILE + "\nEND\n"),
            terms,
            Effect.UNKNOWN,
            List.of("stage-1/rollback-1"),
            NOWHERE);
    return new Program(
        new Header(quoted, "hostile", "docs/" + quoted, "sha256:0", "0.1.0"),
        new Surroundings(
            List.of(
                new Input(
                    "NAME", Surroundings.Type.TEXT, Optional.of(HOSTILE), false, quoted, true),
                new Input("TOKEN", Surroundings.Type.TEXT, Optional.empty(), true, quoted, true)),
            List.of(new Tool(quoted, Optional.of(quoted))),
            Map.of()),
        List.of(
            operation(
                "before/approval-1",
                Kind.APPROVAL,
                quoted,
                new Approve(quoted, Optional.of(new Given(quoted, quoted)))),
            operation(
                "before/manual-1",
                Kind.MANUAL,
                quoted,
                new ByHand(Optional.of(new Shown(quoted, HOSTILE, quoted))))),
        List.of(
            new Leg(
                "stage-1",
                quoted,
                List.of(quoted),
                Optional.of(quoted),
                Optional.of(quoted),
                Optional.empty(),
                List.of(),
                List.of(
                    run,
                    operation(
                        "stage-1/decision-1",
                        Kind.DECISION,
                        quoted,
                        new Decide(List.of(quoted, quoted))),
                    operation(
                        "stage-1/run-2",
                        Kind.RUN,
                        quoted,
                        new Sql(Dialect.of(Engine.MYSQL), HOSTILE, false))),
                Coverage.OWN,
                List.of(
                    operation(
                        "stage-1/rollback-1",
                        Kind.ROLLBACK,
                        quoted,
                        new ByHand(Optional.of(new Shown(quoted, HOSTILE, quoted))))),
                NOWHERE)),
        List.of(),
        List.of(),
        new Limits(
            List.of(quoted), List.of(quoted), Optional.of(Long.MAX_VALUE), Optional.of(quoted)),
        List.of(new LeftOut(HOSTILE, quoted, NOWHERE)));
  }

  /** A plan that has nobody do anything. */
  public static Program empty() {
    return new Program(
        header("Nothing to do"),
        NOTHING,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        NO_LIMITS,
        List.of());
  }

  public static Operation shell(String id, Kind kind, String title, Effect effect, String script) {
    return new Operation(
        id, kind, title, List.of(), new Shell(script), Terms.NONE, effect, List.of(), NOWHERE);
  }

  public static Operation operation(String id, Kind kind, String title, Deed deed) {
    return new Operation(
        id, kind, title, List.of(), deed, Terms.NONE, Effect.UNKNOWN, List.of(), NOWHERE);
  }

  /** A stage that is undone by its last operation. */
  public static Leg leg(
      String id, String called, List<String> after, List<Operation> forward, Operation back) {
    return new Leg(
        id,
        called,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        after,
        forward,
        Coverage.OWN,
        List.of(back),
        NOWHERE);
  }

  public static Header header(String title) {
    return new Header(
        title,
        title.toLowerCase(Locale.ROOT).replace(' ', '-'),
        "docs/plan.md",
        "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
        "0.1.0");
  }
}
