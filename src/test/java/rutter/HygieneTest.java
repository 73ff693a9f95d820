package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rutter.packs.RuleFiles;
import rutter.plan.Topic;
import rutter.testing.Documents;
import rutter.vocabulary.Concept;

/** What a reader of the repository may rely on in every file. */
class HygieneTest {
  private static final List<String> FOLDERS =
      List.of(
          "src",
          "rules",
          "schemas",
          "templates",
          "docs",
          "examples",
          "bin",
          "bench",
          "packaging",
          ".ci",
          ".mvn");
  private static final Set<String> IN_ROOT =
      Set.of("md", "xml", "yml", "yaml", "gitignore", "gitattributes");
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Path FIXTURES = Path.of("src/test/resources");

  private static final int LONGEST_FILE = 400;

  /** Two blanks at the end of a line of Markdown are a line break. */
  private static final Set<String> MAY_TRAIL = Set.of("md");

  private static final Pattern LEFT_OVER = Pattern.compile("(?://|\\*|#)\\s*(?:TODO|FIXME|XXX)\\b");
  private static final Pattern SWITCHED_OFF =
      Pattern.compile("@Disabled|@(?:Property|Example)\\([^)]*seed|@Report");

  /** {@code <version>1.2</version>}, but not a range of what is required. */
  private static final Pattern LITERAL_VERSION = Pattern.compile("<version>\\d[^<]*</version>");

  @Test
  void linesEndAsTheEditorConfigSays() throws IOException {
    check(files(), text -> text.isEmpty() || text.endsWith("\n"), "has no end of its last line");
    check(files(), text -> text.indexOf('\r') < 0, "has carriage returns");
    check(files(), text -> text.indexOf('\uFEFF') != 0, "has a byte order mark");
  }

  @Test
  void noBlankIsInvisible() throws IOException {
    Pattern trailing = Pattern.compile("[ \\t]\\n");
    check(
        files().stream().filter(file -> !MAY_TRAIL.contains(extension(file))).toList(),
        text -> !trailing.matcher(text).find(),
        "has blanks at the end of a line");
    check(files(), text -> text.indexOf('\t') < 0, "has tabs");
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    check(java(MAIN), text -> !LEFT_OVER.matcher(text).find(), "has something left to do");
    check(
        java(TESTS).stream().filter(file -> !file.endsWith("HygieneTest.java")).toList(),
        text -> !SWITCHED_OFF.matcher(text).find(),
        "has a test switched off, or held to one seed");
  }

  @Test
  void noFileIsLong() throws IOException {
    check(java(MAIN), text -> text.lines().count() <= LONGEST_FILE, "is too long");
  }

  @Test
  void everyTypeSaysWhatItIsFor() throws IOException {
    Pattern said =
        Pattern.compile(
            "(?s)/\\*\\*.*?\\*/\\s+(?:@\\w++(?:\\((?:[^()\"]|\"[^\"]*\")*+\\))?\\s*)*+(?:package|public|final|abstract|sealed|record|enum|class|interface)\\b.*");
    check(
        java(MAIN),
        text ->
            said.matcher(text.replaceFirst("(?s)^package [^;]*;(?:\\s|import [^;]*;)*", ""))
                .lookingAt(),
        "says nothing of its type");
  }

  @Test
  void everyPackageIsCheckedForNulls() throws IOException {
    List<Path> packages = java(MAIN).stream().map(Path::getParent).distinct().toList();
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      assertTrue(Files.exists(info), info + " is missing");
      assertTrue(Files.readString(info).contains("@NullMarked"), info + " is not @NullMarked");
    }
  }

  @Test
  void everyFixtureHasItsGoldenAndEveryGoldenItsFixture() throws IOException {
    for (Path folder : List.of(Documents.PLANS, Documents.OUTLINES)) {
      assertEquals(names(folder, ".md"), names(folder, ".txt"), folder.toString());
    }
  }

  @Test
  void everyWordOfTheVocabularyIsLookedFor() throws IOException {
    StringBuilder code = new StringBuilder();
    for (Path file : java(MAIN)) {
      code.append(Files.readString(file));
    }
    for (Concept concept : Concept.values()) {
      boolean topic = Stream.of(Topic.values()).anyMatch(t -> t.name().equals(concept.name()));
      boolean used = Pattern.compile("Concept\\." + concept.name() + "\\b").matcher(code).find();
      assertTrue(topic || used, "no reader looks for " + concept);
    }
    for (String value : RuleFiles.values()) {
      String group = value.split("-", 2)[0];
      assertTrue(code.indexOf("\"" + group + "\"") >= 0, "no reader looks for " + group);
    }
  }

  private static List<String> names(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyVersionIsAPropertyOfThePom() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String below = pom.substring(pom.indexOf("</properties>"));
    assertEquals(
        List.of(), LITERAL_VERSION.matcher(below).results().map(found -> found.group()).toList());
  }

  private static void check(List<Path> files, Predicate<String> test, String otherwise)
      throws IOException {
    assertTrue(!files.isEmpty());
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      if (!test.test(Files.readString(file))) {
        wrong.add(file + " " + otherwise);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Path> java(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** All texts but the fixtures, which are what they are. */
  private static List<Path> files() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> root = Files.list(Path.of(""))) {
      root.filter(file -> IN_ROOT.contains(extension(file))).forEach(all::add);
    }
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.startsWith(FIXTURES))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
