package rutter.program;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rutter.sql.Dialect;

/** What must be there before anything is done: values, programs, and the way to each database. */
public record Surroundings(
    List<Input> inputs, List<Tool> tools, Map<Dialect.Engine, String> clients) {

  /**
   * A value that an operator gives. One that the plan does not declare, only uses, is not {@code
   * declared}; it is asked for when the environment does not have it.
   */
  public record Input(
      String name,
      Type type,
      Optional<String> preset,
      boolean secret,
      String prompt,
      boolean declared) {}

  /** What a value must look like. */
  public enum Type {
    TEXT,
    INTEGER,
    YES_NO,
    DATE,
    DURATION,
    PATH,
    URL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A program that is needed, and the command that shows its version if the plan asks for one. */
  public record Tool(String name, Optional<String> version) {}

  public Surroundings {
    inputs = List.copyOf(inputs);
    tools = List.copyOf(tools);
    clients = Map.copyOf(clients);
  }
}
