package rutter.program;

import java.util.List;
import java.util.Optional;
import rutter.sql.Dialect;

/** How an operation is done. */
public sealed interface Deed {
  <R> R by(Ways<R> ways);

  /** What is made of a deed, for each way of doing one. */
  interface Ways<R> {
    R shell(Shell deed);

    R sql(Sql deed);

    R byHand(ByHand deed);

    R letPass(Wait deed);

    R approve(Approve deed);

    R decide(Decide deed);
  }

  /** By a shell of its own. */
  record Shell(String script) implements Deed {
    @Override
    public <R> R by(Ways<R> ways) {
      return ways.shell(this);
    }
  }

  /** By the client of a database; {@code together} if all of it can be one transaction. */
  record Sql(Dialect dialect, String statements, boolean together) implements Deed {
    @Override
    public <R> R by(Ways<R> ways) {
      return ways.sql(this);
    }
  }

  /** By a person, who says that it is done. */
  record ByHand(Optional<Shown> shown) implements Deed {
    @Override
    public <R> R by(Ways<R> ways) {
      return ways.byHand(this);
    }
  }

  /** Code that a runbook does not run, and why. */
  record Shown(String language, String code, String reason) {
    private static final String OPEN = "to be filled in first: ";

    /** The reason of code in which this is left open. */
    public static String open(String what) {
      return OPEN + what;
    }

    /** Whether nobody can have done it as it stands. */
    public boolean isOpen() {
      return reason.startsWith(OPEN);
    }
  }

  /** By letting time pass. */
  record Wait(long seconds) implements Deed {
    @Override
    public <R> R by(Ways<R> ways) {
      return ways.letPass(this);
    }
  }

  /** By one who holds the role and gives a name; {@code given} is what the plan says already. */
  record Approve(String role, Optional<Given> given) implements Deed {
    @Override
    public <R> R by(Ways<R> ways) {
      return ways.approve(this);
    }
  }

  /** An approval that stands in the plan; {@code digest} is that of what was approved, if said. */
  record Given(String name, String date, Optional<String> digest) {
    public Given(String name, String date) {
      this(name, date, Optional.empty());
    }
  }

  /** By deciding to go on, having looked at what is said here. */
  record Decide(List<String> criteria) implements Deed {
    public Decide {
      criteria = List.copyOf(criteria);
    }

    @Override
    public <R> R by(Ways<R> ways) {
      return ways.decide(this);
    }
  }
}
