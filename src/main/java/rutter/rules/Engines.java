package rutter.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rutter.plan.Attribute;
import rutter.plan.Command;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.profile.Server;
import rutter.shell.Invocation;
import rutter.shell.Word;
import rutter.sql.Dialect;
import rutter.sql.Dialect.Engine;
import rutter.vocabulary.Phrases;

/**
 * Finds out for which server SQL is written: by the languages of the fences, by what the plan says
 * of its technology, by the configuration, by the programs that it calls, and last by the words of
 * the SQL.
 */
final class Engines {
  private static final List<Engine> NAMED = List.of(Engine.POSTGRESQL, Engine.MYSQL);

  /** What is longer is no value but a text, which may name any server. */
  private static final int LONGEST = 3_000;

  private final Subject subject;
  private final Code code;
  private @Nullable Dialect ofPlan;

  Engines(Subject subject, Code code) {
    this.subject = subject;
    this.code = code;
  }

  Dialect ofPlan() {
    Dialect known = ofPlan;
    if (known == null) {
      known = find();
      ofPlan = known;
    }
    return known;
  }

  Dialect of(Command command) {
    return value("dialect", command.language()).map(this::withVersion).orElseGet(this::ofPlan);
  }

  /** The engine with the version that the plan gives, if it is the one that the plan is about. */
  Dialect withVersion(Engine engine) {
    Dialect plan = ofPlan();
    return plan.is(engine) ? plan : new Dialect(engine, configuredVersion(engine));
  }

  private Dialect find() {
    EngineNames names = subject.vocabulary().once(EngineNames.class, EngineNames::new);
    List<String> said = said().toList();
    Engine engine =
        Stream.<Supplier<Optional<Engine>>>of(
                () -> most("dialect", languages()),
                () -> said.stream().flatMap(text -> names.in(text).stream()).findFirst(),
                this::configured,
                () -> most("program", programs()),
                this::byEvidence)
            .flatMap(way -> way.get().stream())
            .findFirst()
            .orElse(Engine.ANY);
    OptionalInt version =
        said.stream()
            .map(text -> names.version(text, engine))
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElseGet(() -> configuredVersion(engine));
    return new Dialect(engine, version);
  }

  private Optional<Engine> configured() {
    return subject.dialect().flatMap(server -> value("engine", server.engine()));
  }

  private OptionalInt configuredVersion(Engine engine) {
    return configured().filter(engine::equals).isPresent()
        ? subject.dialect().map(Server::version).orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  /** Where the plan names its technology: what it leads to comes first. */
  private Stream<String> said() {
    return Stream.of(
            part(Topic.TO),
            subject.plan().title().map(Words::text).stream(),
            values(subject.plan().metadata().header()),
            part(Topic.FROM),
            subject.plan().parts().stream().flatMap(part -> values(part.attributes())))
        .flatMap(texts -> texts);
  }

  private Stream<String> part(Topic topic) {
    return subject
        .parts(topic)
        .map(part -> part.span().of(subject.text()))
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
  }

  private static Stream<String> values(List<Attribute> attributes) {
    return attributes.stream()
        .filter(attribute -> attribute.value().text().length() < LONGEST)
        .map(attribute -> attribute.name().text() + " " + attribute.value().text());
  }

  private Stream<String> languages() {
    return subject.plan().commands().stream().map(Command::language);
  }

  private Stream<String> programs() {
    return subject.plan().commands().stream()
        .flatMap(command -> code.invocations(command).stream())
        .flatMap(Engines::programs);
  }

  /** Also what is run by another program: {@code docker exec db psql}. */
  private static Stream<String> programs(Invocation invocation) {
    return invocation.words().stream().filter(Word::isLiteral).map(InnerScripts::program);
  }

  private Optional<Engine> most(String group, Stream<String> words) {
    Map<Engine, Integer> counts = new EnumMap<>(Engine.class);
    words.forEach(
        word -> value(group, word).ifPresent(engine -> counts.merge(engine, 1, Integer::sum)));
    return most(counts);
  }

  private static Optional<Engine> most(Map<Engine, Integer> counts) {
    int postgresql = counts.getOrDefault(Engine.POSTGRESQL, 0);
    int mysql = counts.getOrDefault(Engine.MYSQL, 0);
    if (postgresql + mysql == 0) {
      return Optional.empty();
    }
    return Optional.of(mysql > postgresql ? Engine.MYSQL : Engine.POSTGRESQL);
  }

  private Optional<Engine> value(String group, String word) {
    return InnerScripts.value(group, word, subject.vocabulary()).flatMap(EngineNames::engine);
  }

  private Optional<Engine> byEvidence() {
    Map<Engine, Integer> counts = new EnumMap<>(Engine.class);
    for (Command command : subject.plan().commands()) {
      if (code.isSql(command) || code.script(command).isPresent()) {
        for (Engine engine : NAMED) {
          counts.merge(engine, evidence(engine).in(command.body()) ? 1 : 0, Integer::sum);
        }
      }
    }
    return most(counts);
  }

  private Phrases evidence(Engine engine) {
    return subject.vocabulary().phrases("evidence", engine.name().toLowerCase(Locale.ROOT));
  }
}
