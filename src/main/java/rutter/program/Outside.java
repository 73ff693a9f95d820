package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rutter.program.Surroundings.Input;
import rutter.program.Surroundings.Tool;

/** Adds to what an author declares what else the operations need. */
final class Outside {
  private static final List<String> SECRET = List.of("PASSWORD", "TOKEN", "SECRET", "KEY");

  private Outside() {}

  static Program complete(Program program, Book book) {
    Surroundings declared = program.surroundings();
    Set<String> variables = new TreeSet<>();
    Set<String> tools = new TreeSet<>();
    operations(program)
        .forEach(
            operation -> {
              variables.addAll(operation.terms().variables());
              tools.addAll(operation.terms().tools());
            });
    variables.removeAll(book.set());
    declared.inputs().forEach(input -> variables.remove(input.name()));
    declared.tools().forEach(tool -> tools.remove(tool.name()));
    List<Input> inputs = new ArrayList<>(declared.inputs());
    for (String name : variables) {
      inputs.add(
          new Input(name, Surroundings.Type.TEXT, Optional.empty(), isSecret(name), name, false));
    }
    List<Tool> all = new ArrayList<>(declared.tools());
    tools.forEach(name -> all.add(new Tool(name, Optional.empty())));
    return new Program(
        program.header(),
        new Surroundings(inputs, all, declared.clients()),
        program.before(),
        program.legs(),
        program.after(),
        program.wayBack(),
        program.limits(),
        program.leftOut());
  }

  private static Stream<Operation> operations(Program program) {
    return Stream.of(
            program.forward(),
            program.legs().stream().flatMap(leg -> leg.back().stream()),
            program.wayBack().stream())
        .flatMap(all -> all);
  }

  private static boolean isSecret(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return SECRET.stream().anyMatch(upper::contains);
  }
}
