package rutter.emit.ansible;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rutter.emit.Terminal;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Kind;
import rutter.program.Program;

/** What operations are called in a playbook: as tasks, as tags, and where their result is kept. */
final class Names {
  /** What tags mean to Ansible, and what they mean in every playbook of Rutter. */
  private static final Set<String> TAKEN = taken();

  private final Map<String, String> registers = new LinkedHashMap<>();

  Names(Program program) {
    Unique unique = new Unique();
    all(program)
        .forEach(
            operation -> registers.computeIfAbsent(operation.id(), id -> unique.of(variable(id))));
  }

  private static Set<String> taken() {
    Set<String> taken = new HashSet<>(Set.of("all", "always", "never", "tagged", "untagged"));
    taken.addAll(Set.of("before", "after", "tools"));
    for (Kind kind : Kind.values()) {
      taken.add(kind.toString());
    }
    return taken;
  }

  private static Stream<Operation> all(Program program) {
    return Stream.of(
            program.forward(),
            program.legs().stream().map(Leg::back).flatMap(List::stream),
            program.wayBack().stream())
        .flatMap(operations -> operations);
  }

  /** The variable that holds how an operation went. */
  String register(String id) {
    return registers.getOrDefault(id, variable(id));
  }

  static String variable(String id) {
    return "rutter_" + id.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
  }

  /** {@code Run stage-1/run-2: Copy the files}. */
  static Scalar task(Operation operation) {
    return line(verb(operation.kind()) + " " + operation.id() + ": " + operation.title());
  }

  /** A name for people, which Ansible does not take for a template. */
  static Scalar line(String words) {
    return Scalar.words(Jinja.parted(Terminal.clean(words).strip()));
  }

  static String verb(Kind kind) {
    return switch (kind) {
      case APPROVAL -> "Approve";
      case PRECONDITION -> "Check";
      case MANUAL -> "Do";
      case RUN -> "Run";
      case VERIFY -> "Verify";
      case WAIT -> "Wait";
      case DECISION -> "Decide";
      case ROLLBACK -> "Undo";
    };
  }

  /** Its id and its kind. */
  static List<Scalar> tags(Operation operation) {
    return List.of(tag(operation.id()), Scalar.plain(operation.kind().toString()));
  }

  /** An id as a tag: a comma would end it, and some words mean something else. */
  static Scalar tag(String id) {
    String tag = Jinja.parted(Terminal.clean(id).strip()).replace(',', '_').strip();
    return Scalar.words(TAKEN.contains(tag) ? "id-" + tag : tag);
  }
}
