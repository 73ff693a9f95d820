package rutter.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Fence;
import rutter.outline.Mark;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.plan.Command.Role;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads the code of a plan, and what it is for from the names around it. */
final class CommandReader {
  private static final Map<Concept, Role> ROLES = new EnumMap<>(Concept.class);

  static {
    put(Role.ROLLBACK, Concept.ROLLBACK, Concept.TRIGGERS, Concept.ROLLBACK_PROCEDURE);
    put(Role.VERIFY, Concept.VERIFICATION, Concept.TESTING, Concept.SUCCESS, Concept.PRECONDITIONS);
    put(Role.MONITOR, Concept.MONITORING, Concept.THRESHOLDS);
    put(Role.EXAMPLE, Concept.EXAMPLE, Concept.PATTERN, Concept.ALTERNATIVES);
    put(Role.EXAMPLE, Concept.TROUBLESHOOTING, Concept.REFERENCES, Concept.COMMUNICATION);
    put(Role.EXAMPLE, Concept.FROM, Concept.TO);
    put(
        Role.FORWARD,
        Concept.STAGES,
        Concept.BACKUP,
        Concept.TASK,
        Concept.CHANGES,
        Concept.SCRIPTS);
  }

  /** {@code # 1. Stop the workers}, {@code -- Step 2: Copy} */
  private static final Pattern NUMBERED =
      Pattern.compile("\\s*(?:#+|--|//)\\s*(?:\\p{L}{2,8}\\s)?(\\d{1,3})[.):：]\\s*(\\S.*)");

  /** A word that could be a program or a statement, and words behind it. */
  private static final Pattern INLINE =
      Pattern.compile(
          "(?:\\$ )?(?:[A-Z][A-Z0-9_]*+=\\S*+ ){0,4}+(?:\\./|[a-z][\\w.-]*+(?:/[\\w.-]++)*+ |(?:SELECT|ALTER|CREATE|DROP|INSERT|UPDATE|DELETE|TRUNCATE|VACUUM|ANALYZE|GRANT|REVOKE|REINDEX|SET) ).*");

  /** What is longer between backticks is no command to be typed. */
  private static final int LONGEST = 1_000;

  private static final int MOST_TOGETHER = 8;

  private final Vocabulary vocabulary;

  CommandReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  private static void put(Role role, Concept... concepts) {
    for (Concept concept : concepts) {
      ROLES.put(concept, role);
    }
  }

  List<Command> read(Place root, String source) {
    List<Command> commands = new ArrayList<>();
    root.all().forEach(place -> read(place, source, commands));
    return commands;
  }

  private void read(Place place, String source, List<Command> commands) {
    if (place.block() instanceof Fence fence && fence.style() != Fence.Style.INDENTED) {
      commands.add(command(fence, Command.Form.FENCE, role(place, fence), source));
      return;
    }
    for (var text : Walk.texts(place.block())) {
      text.marks(Mark.Kind.CODE)
          .filter(code -> isCommand(code.value()))
          .forEach(code -> commands.add(inline(code, role(place))));
    }
  }

  Command nested(Fence fence, String source) {
    return command(fence, Command.Form.NESTED, Role.EXAMPLE, source);
  }

  private Command command(Fence fence, Command.Form form, Role role, String source) {
    return new Command(
        form,
        fence.language(),
        role,
        fence.body(),
        fence.lines(),
        steps(fence, source),
        fence.attributes(),
        fence.span());
  }

  private static Command inline(Mark code, Role role) {
    return new Command(
        Command.Form.INLINE,
        "",
        role,
        code.value(),
        List.of(code.inner()),
        List.of(),
        Map.of(),
        code.span());
  }

  private static boolean isCommand(String code) {
    if (code.length() > LONGEST || code.indexOf(' ') <= 0) {
      return false;
    }
    boolean telling =
        code.contains(" -")
            || code.indexOf('/') >= 0
            || code.indexOf('.') > 0
            || Character.isUpperCase(code.codePointAt(0))
            || code.indexOf('$') >= 0;
    return telling && INLINE.matcher(code).matches();
  }

  private Role role(Place place, Fence fence) {
    boolean runs = kind(fence).filter(k -> k.equals("shell") || k.equals("sql")).isPresent();
    return runs ? role(place) : Role.EXAMPLE;
  }

  Optional<String> kind(Fence fence) {
    return vocabulary.value("code", fence.language());
  }

  /** By the nearest name around it; code right below a field belongs to that field. */
  private static Role role(Place place) {
    Optional<Role> above =
        place
            .before()
            .filter(p -> p.field().isPresent() && place.field().isEmpty())
            .flatMap(CommandReader::named)
            .or(() -> rollbackAbove(place));
    if (above.isPresent()) {
      return above.get();
    }
    return place
        .selfAndAround()
        .flatMap(around -> named(around).stream())
        .findFirst()
        .orElse(Role.FORWARD);
  }

  /** Of several fences below one rollback each is part of it. */
  private static Optional<Role> rollbackAbove(Place place) {
    Optional<Place> above = place.before();
    for (int i = 0; i < MOST_TOGETHER && isFence(above) && isFence(Optional.of(place)); i++) {
      above = above.flatMap(Place::before);
    }
    return above
        .filter(p -> p.field().isPresent())
        .flatMap(CommandReader::named)
        .filter(role -> role == Role.ROLLBACK);
  }

  private static boolean isFence(Optional<Place> place) {
    return place.filter(one -> one.block() instanceof Fence).isPresent();
  }

  private static Optional<Role> named(Place place) {
    return place.concepts().stream().filter(ROLES::containsKey).map(ROLES::get).findFirst();
  }

  private List<Command.Step> steps(Fence fence, String source) {
    List<Words> titles = new ArrayList<>();
    List<StringBuilder> bodies = new ArrayList<>();
    for (Span line : fence.lines()) {
      String text = line.of(source);
      Matcher matcher = NUMBERED.matcher(text);
      if (matcher.matches() && Integer.parseInt(matcher.group(1)) == titles.size() + 1) {
        titles.add(new Words(matcher.group(2).strip(), line));
        bodies.add(new StringBuilder());
      } else if (!bodies.isEmpty()) {
        bodies.get(bodies.size() - 1).append(text).append('\n');
      }
    }
    List<Command.Step> steps = new ArrayList<>();
    for (int i = 0; titles.size() > 1 && i < titles.size(); i++) {
      steps.add(new Command.Step(titles.get(i), bodies.get(i).toString().strip()));
    }
    return steps;
  }
}
