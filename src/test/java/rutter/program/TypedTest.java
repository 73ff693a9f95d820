package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of what a terminal shows only that is run which somebody has typed. */
class TypedTest {
  private static Operation operation(String language, String shown) {
    return Steps.stage("```" + language + "\n" + shown + "\n```\n").legs().get(0).forward().get(0);
  }

  private static String run(String language, String shown) {
    return assertInstanceOf(Deed.Shell.class, operation(language, shown).deed()).script();
  }

  private static String reason(String language, String shown) {
    return assertInstanceOf(Deed.ByHand.class, operation(language, shown).deed())
        .shown()
        .orElseThrow()
        .reason();
  }

  @Test
  void answersAreNotRun() {
    assertEquals("copy a b\ndrop a\n", run("console", "$ copy a b\n84 rows\n$ drop a\nrm -r /"));
    assertEquals("copy a b\n", run("bash", "$ copy a b\nrm -r /"));
    assertEquals("copy a b\n", run("console", "# copy a b\n84 rows"));
  }

  @Test
  void whatGoesOnIsTypedToo() {
    assertEquals(
        "copy a \\\n  b\ncat <<X\n84\nX\n",
        run("console", "$ copy a \\\n>   b\ndone\n$ cat <<X\n> 84\n> X\n84"));
  }

  @Test
  void aPromptSaysWhereItIsTyped() {
    Operation run = operation("bash", "ops@db-1:~$ copy a b\n84 rows");
    assertEquals(new Deed.Shell("copy a b\n"), run.deed());
    assertTrue(run.terms().confirm());
    assertEquals(
        List.of("The plan has it typed by ops@db-1: is this to be run there?"), run.notes());
    assertEquals(
        "it is for several places: ops@db-1, ops@db-2",
        reason("console", "ops@db-1:~$ copy a b\n[ops@db-2 ~]$ copy b c"));
  }

  @Test
  void clientsAreTypedToByPeople() {
    String unsure = "it is what a terminal shows, and no prompt tells for sure what is typed";
    assertEquals(unsure, reason("console", "mysql> DROP TABLE a;\nQuery OK"));
    assertEquals(unsure, reason("console", "shop=# DROP TABLE a;\nDROP TABLE"));
    assertEquals(unsure, reason("console", "copy a b\n84 rows"));
    assertEquals(unsure, reason("console", "$ echo don't\nrm -r /"));
    assertEquals(
        "`psql` opens a session, or does not end by itself",
        reason("console", "$ psql shop\nshop=# DROP TABLE a;"));
  }
}
