package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Field;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.rules.Subject;
import rutter.testing.Checking;
import rutter.testing.Lowered;
import rutter.text.Span;

/** All that a plan says is in its program, or is left out with a reason. */
class NothingDroppedTest {
  /** Words that lead to others in brackets or behind a colon may stand apart from them. */
  private static final Pattern SENTENCE = Pattern.compile("[.;:!?。；：]+|\\n");

  /** {@code # 1. Stop} */
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(?:#|--|//)\\s*(?:\\p{L}{2,8}\\s)?\\d{1,3}[.):]");

  @TestFactory
  Stream<DynamicTest> allWordsOfPlansAreInTheirPrograms() throws IOException {
    List<Path> plans = new ArrayList<>();
    for (String folder : List.of("examples", "src/test/resources/plans")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(plans::add);
      }
    }
    return plans.stream()
        .map(
            plan ->
                DynamicTest.dynamicTest(
                    plan.toString(),
                    () -> assertEquals(List.of(), dropped(Files.readString(plan)))));
  }

  static List<String> dropped(String markdown) {
    Subject subject = Checking.of(markdown).subject();
    Program program = Lowered.of(markdown);
    String said = plain(everythingIn(program));
    List<Span> leftOut = program.leftOut().stream().map(Program.LeftOut::span).toList();
    List<String> dropped = new ArrayList<>();
    for (Block block : subject.blocks()) {
      boolean name = block instanceof Section || block instanceof Comment;
      boolean left = leftOut.stream().anyMatch(span -> span.contains(block.span()));
      if (!name && !left) {
        words(block).stream()
            .flatMap(words -> Stream.of(SENTENCE.split(words)))
            .filter(words -> !said.contains(plain(words)))
            .forEach(dropped::add);
      }
    }
    return dropped;
  }

  /** What a block says itself; the number before a step is none of its words. */
  private static List<String> words(Block block) {
    if (block instanceof Fence fence) {
      return fence.body().lines().map(line -> NUMBER.matcher(line).replaceFirst("")).toList();
    }
    if (block instanceof Table table) {
      // the first column says of what the others speak
      return table.rows().stream()
          .flatMap(row -> row.cells().stream().skip(1).limit(table.header().cells().size() - 1))
          .map(Text::plain)
          .toList();
    }
    if (block instanceof Field field) {
      return List.of(field.value().plain());
    }
    // what only leads to a list says nothing by itself
    return Walk.texts(block).stream()
        .map(Text::plain)
        .filter(words -> !words.endsWith(":"))
        .toList();
  }

  private static String everythingIn(Program program) {
    StringBuilder all = new StringBuilder();
    Stream.of(
            program.forward(),
            program.legs().stream().flatMap(leg -> leg.back().stream()),
            program.wayBack().stream())
        .flatMap(operations -> operations)
        .forEach(
            operation ->
                all.append(operation.title())
                    .append(String.join("", operation.notes()))
                    .append(operation.deed()));
    program.legs().forEach(leg -> all.append(leg.called()).append(String.join("", leg.facts())));
    all.append(program.limits());
    program.leftOut().forEach(left -> all.append(left.text()));
    return all.toString();
  }

  /** Letters and digits alone: lines are joined, and a title ends where it is too long. */
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
