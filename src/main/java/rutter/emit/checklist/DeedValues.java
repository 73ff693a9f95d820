package rutter.emit.checklist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.emit.Lasting;
import rutter.emit.template.Values;
import rutter.program.Deed;
import rutter.program.Deed.Approve;
import rutter.program.Deed.ByHand;
import rutter.program.Deed.Decide;
import rutter.program.Deed.Given;
import rutter.program.Deed.Shell;
import rutter.program.Deed.Shown;
import rutter.program.Deed.Sql;
import rutter.program.Deed.Wait;
import rutter.program.Operation;
import rutter.program.Program;

/** What templates get of the way in which an operation is done. */
record DeedValues(Values values, String title, Sheet.Setting setting, Program.Limits limits)
    implements Deed.Ways<Values> {
  private static final int SHORT = 120;

  /** What Rutter itself quotes where it gives a reason. */
  private static final Pattern CODE = Pattern.compile("`([^`]++)`");

  static void put(
      Operation operation, Values values, Sheet.Setting setting, Program.Limits limits) {
    values
        .put("reason", "")
        .put("inOneTransaction", false)
        .put("inNoTransaction", false)
        .put("wait", "")
        .put("role", "")
        .put("given", false)
        .put("givenName", "")
        .put("givenDate", "")
        .put("criteria", List.of())
        .put("stops", List.of())
        .put("turns", List.of())
        .put("criteriaTogether", "")
        .put("code", "")
        .put("language", "")
        .put("command", "")
        .put("block", "")
        .put("omitted", false);
    operation.deed().by(new DeedValues(values, operation.title(), setting, limits));
  }

  @Override
  public Values shell(Shell shell) {
    return code(shell.script(), "bash");
  }

  @Override
  public Values sql(Sql sql) {
    return code(sql.statements(), "sql")
        .put("inOneTransaction", sql.together())
        .put("inNoTransaction", !sql.together());
  }

  @Override
  public Values byHand(ByHand hand) {
    hand.shown().ifPresent(this::shown);
    return values;
  }

  private void shown(Shown shown) {
    code(shown.code(), shown.language())
        .put("reason", CODE.matcher(shown.reason()).replaceAll("$1"));
  }

  @Override
  public Values letPass(Wait wait) {
    return values.put("wait", Lasting.words(wait.seconds()));
  }

  @Override
  public Values approve(Approve approve) {
    return values
        .put("role", approve.role())
        .put("given", approve.given().isPresent())
        .put("givenName", approve.given().map(Given::name))
        .put("givenDate", approve.given().map(Given::date));
  }

  /** What the plan has for reasons to stop and to turn back must not hold, all else must. */
  @Override
  public Values decide(Decide decide) {
    Set<String> abort = new LinkedHashSet<>(limits.abort());
    Set<String> triggers = new LinkedHashSet<>(limits.triggers());
    List<String> stops = decide.criteria().stream().filter(abort::contains).toList();
    List<String> turns =
        decide.criteria().stream()
            .filter(words -> triggers.contains(words) && !abort.contains(words))
            .toList();
    List<String> rest =
        decide.criteria().stream()
            .filter(words -> !abort.contains(words) && !triggers.contains(words))
            .filter(words -> !words.equals(title))
            .toList();
    return values
        .putAll("criteria", rest)
        .putAll("stops", stops)
        .putAll("turns", turns)
        .put("criteriaTogether", String.join(" / ", decide.criteria()));
  }

  private Values code(String code, String language) {
    if (code.isBlank()) {
      return values;
    }
    String shown = code.stripTrailing();
    boolean isShort = shown.strip().length() <= SHORT && shown.strip().indexOf('\n') < 0;
    boolean whole = setting.brevity().showsCode();
    return values
        .put("code", shown)
        .put("language", language)
        .put("command", isShort ? setting.medium().inline(shown) : "")
        .put("block", whole ? setting.medium().block(shown, language) : "")
        .put("omitted", !whole);
  }
}
