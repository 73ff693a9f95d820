package rutter.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rutter.plan.Rollback.Coverage;
import rutter.program.Deed;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Program;
import rutter.program.Program.Limits;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.program.Surroundings.Tool;
import rutter.program.Terms;
import rutter.sql.Dialect.Engine;
import rutter.text.Span;

/** A program of one stage, drawn in a few lines; ids are {@code s/KIND-N}. */
public final class Sketch {
  private static final Span NOWHERE = Span.at(0);

  private final List<Input> inputs = new ArrayList<>();
  private final List<Tool> tools = new ArrayList<>();
  private final Map<Engine, String> clients = new EnumMap<>(Engine.class);
  private final List<Operation> before = new ArrayList<>();
  private final List<Operation> forward = new ArrayList<>();
  private final List<Operation> back = new ArrayList<>();
  private final List<String> abort = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private Coverage coverage = Coverage.OWN;
  private Optional<Long> window = Optional.empty();
  private Optional<String> noReturn = Optional.empty();

  /** What an author writes beside a fence. */
  public static final class Beside {
    private final Map<String, String> env = new TreeMap<>();
    private final List<String> variables = new ArrayList<>();
    private Optional<Long> timeout = Optional.empty();
    private Optional<String> host = Optional.empty();
    private Optional<String> user = Optional.empty();
    private Optional<String> cwd = Optional.empty();
    private Optional<String> expect = Optional.empty();
    private int retries;
    private boolean confirm;

    public Beside timeout(long seconds) {
      timeout = Optional.of(seconds);
      return this;
    }

    public Beside host(String name) {
      host = Optional.of(name);
      return this;
    }

    public Beside user(String name) {
      user = Optional.of(name);
      return this;
    }

    public Beside cwd(String folder) {
      cwd = Optional.of(folder);
      return this;
    }

    public Beside expect(String pattern) {
      expect = Optional.of(pattern);
      return this;
    }

    public Beside env(String name, String value) {
      env.put(name, value);
      return this;
    }

    public Beside uses(String name) {
      variables.add(name);
      return this;
    }

    public Beside retries(int times) {
      retries = times;
      return this;
    }

    public Beside confirm() {
      confirm = true;
      return this;
    }

    private Terms terms() {
      return new Terms(
          Optional.empty(),
          Optional.empty(),
          timeout,
          host,
          user,
          cwd,
          env,
          retries,
          confirm,
          expect,
          variables,
          List.of());
    }
  }

  public Sketch input(Input input) {
    inputs.add(input);
    return this;
  }

  public Sketch tool(String name) {
    tools.add(new Tool(name, Optional.empty()));
    return this;
  }

  public Sketch client(Engine engine, String command) {
    clients.put(engine, command);
    return this;
  }

  public Sketch abortWhen(String words) {
    abort.add(words);
    return this;
  }

  public Sketch window(long seconds) {
    window = Optional.of(seconds);
    return this;
  }

  public Sketch covered(Coverage by) {
    coverage = by;
    return this;
  }

  public Sketch run(String script) {
    return run(script, new Beside());
  }

  public Sketch run(String script, Beside beside) {
    return forward(Kind.RUN, new Deed.Shell(script), Effect.CHANGES, beside);
  }

  public Sketch irreversible(String script) {
    forward(Kind.RUN, new Deed.Shell(script), Effect.IRREVERSIBLE, new Beside());
    noReturn = Optional.of(forward.get(forward.size() - 1).id());
    return this;
  }

  /** Nothing takes it back, and the point of no return lies before it. */
  public Sketch loses(String script) {
    return forward(Kind.RUN, new Deed.Shell(script), Effect.IRREVERSIBLE, new Beside());
  }

  public Sketch verify(String script) {
    return forward(Kind.VERIFY, new Deed.Shell(script), Effect.READS, new Beside());
  }

  public Sketch precondition(String script) {
    return forward(Kind.PRECONDITION, new Deed.Shell(script), Effect.READS, new Beside());
  }

  public Sketch other(Kind kind, Deed deed) {
    return forward(kind, deed, Effect.UNKNOWN, new Beside());
  }

  public Sketch sql(Deed.Sql deed) {
    return forward(Kind.RUN, deed, Effect.CHANGES, new Beside());
  }

  private Sketch forward(Kind kind, Deed deed, Effect effect, Beside beside) {
    forward.add(operation(kind, deed, effect, beside));
    return this;
  }

  /** What has to be true before the stage. */
  public Sketch before(String script, Effect effect) {
    Operation one = operation(Kind.PRECONDITION, new Deed.Shell(script), effect, new Beside());
    before.add(one);
    return this;
  }

  /** What undoes the stage. */
  public Sketch back(String script) {
    return back(script, new Beside());
  }

  public Sketch back(String script, Beside beside) {
    back.add(operation(Kind.ROLLBACK, new Deed.Shell(script), Effect.CHANGES, beside));
    return this;
  }

  public Sketch backByHand() {
    Deed deed = new Deed.ByHand(Optional.empty());
    back.add(operation(Kind.ROLLBACK, deed, Effect.UNKNOWN, new Beside()));
    return this;
  }

  private Operation operation(Kind kind, Deed deed, Effect effect, Beside beside) {
    String id = "s/" + kind + "-" + counts.merge(kind, 1, Integer::sum);
    return new Operation(
        id, kind, "Do " + id, List.of(), deed, beside.terms(), effect, List.of(), NOWHERE);
  }

  public Program program() {
    return new Program(
        Programs.header("Sketch"),
        new Surroundings(inputs, tools, clients),
        before,
        List.of(
            new Leg(
                "s",
                "Stage s",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                forward,
                coverage,
                back,
                NOWHERE)),
        List.of(),
        List.of(),
        new Limits(abort, List.of(), window, noReturn),
        List.of());
  }
}
