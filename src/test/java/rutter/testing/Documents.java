package rutter.testing;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import rutter.packs.RuleFiles;
import rutter.plan.Plan;
import rutter.plan.Words;
import rutter.reading.PlanReader;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;

/** The documents that tests read: one for each way of writing, and the examples. */
public final class Documents {
  public static final Path PLANS = Path.of("src/test/resources/plans");
  public static final Path OUTLINES = Path.of("src/test/resources/outlines");
  public static final Path EXAMPLES = Path.of("examples");

  public static final PlanReader READER = new PlanReader(RuleFiles.vocabulary());

  private Documents() {}

  /** The Markdown files of some folders, in the order of their names. */
  public static List<Path> in(Path... folders) {
    List<Path> all = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /** A test for each file, from which an editor leads to the file. */
  public static Stream<DynamicTest> each(List<Path> files, Check check) {
    return files.stream()
        .map(
            file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> check.of(file)));
  }

  /** What is tested of a file. */
  public interface Check {
    void of(Path file) throws Exception;
  }

  public static Path golden(Path document) {
    return document.resolveSibling(document.getFileName().toString().replace(".md", ".txt"));
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Source source(Path file) {
    return source(file.getFileName().toString(), text(file).getBytes(StandardCharsets.UTF_8));
  }

  public static Source source(String name, byte[] bytes) {
    try {
      return Decoder.decode(name, bytes);
    } catch (UnreadableException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static Plan plan(String markdown) {
    return READER.read(Source.of("plan.md", markdown));
  }

  /** Words with bars between them. */
  public static String joined(Stream<Words> words) {
    return words.map(Words::text).collect(Collectors.joining("|"));
  }

  public static String joined(List<Words> words) {
    return joined(words.stream());
  }

  public static String joined(Optional<Words> words) {
    return joined(words.stream());
  }
}
