package rutter;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import rutter.plan.Plan;

/** The arrows of ARCHITECTURE.md, as its table gives them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrowsTest {
  private static final Path ARCHITECTURE = Path.of("ARCHITECTURE.md");

  /** {@code | `plan` | what is meant | text |} */
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|.*\\| ([\\w, ]+) \\|");

  /** Those around the way from a document to what is made of it. */
  private static final String[] OUTER =
      Stream.of("world", "config", "cache", "checking", "ci", "cli")
          .map(name -> "rutter." + name + "..")
          .toArray(String[]::new);

  private final JavaClasses program = program();
  private final Map<String, Set<String>> mayUse = mayUse();

  ArrowsTest() throws IOException, URISyntaxException {}

  private static JavaClasses program() throws URISyntaxException {
    return new ClassFileImporter()
        .importPath(
            Path.of(Plan.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve("rutter"));
  }

  private static Map<String, Set<String>> mayUse() throws IOException {
    Map<String, Set<String>> mayUse = new TreeMap<>();
    for (String line : Files.readAllLines(ARCHITECTURE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        mayUse.put(row.group(1), new TreeSet<>(Set.of(row.group(2).split(", "))));
      }
    }
    return mayUse;
  }

  @Test
  void theTableNamesEveryPackage() {
    Set<String> packages =
        program.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.replaceFirst("^rutter\\.(\\w+).*", "$1"))
            .collect(toCollection(TreeSet::new));
    assertEquals(packages, mayUse.keySet());
  }

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatTheyMay() {
    return mayUse.keySet().stream().map(user -> dynamicTest(user, () -> usesOnlyWhatItMay(user)));
  }

  private void usesOnlyWhatItMay(String user) {
    Set<String> allowed = mayUse.get(user);
    String[] forbidden =
        mayUse.keySet().stream()
            .filter(other -> !other.equals(user) && !allowed.contains(other))
            .filter(other -> !allowed.contains("everything"))
            .map(other -> "rutter." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("rutter." + user + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because(ARCHITECTURE + " gives what " + user + " may use: " + allowed)
        .check(program);
  }

  @Test
  void noPackageLeadsBackToItself() {
    slices().matching("rutter.(*)..").should().beFreeOfCycles().check(program);
  }

  @Test
  void aLibraryIsSeenByOnePackage() {
    onlySees("outline", "com.vladsch.flexmark..");
    onlySees("packs", "com.fasterxml.jackson..", "org.yaml.snakeyaml..");
    onlySees("emit", "com.github.mustachejava..");
    onlySees("sql", "net.sf.jsqlparser..");
    onlySees("cli", "picocli..");
    onlySees("building", "org.objectweb.asm..");
  }

  private void onlySees(String insider, String... library) {
    noClasses()
        .that()
        .resideOutsideOfPackage("rutter." + insider + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .because("a library that one package sees can be replaced")
        .check(program);
  }

  @Test
  void theWorldOutsideStaysOutside() {
    noClasses()
        .that()
        .resideOutsideOfPackages(OUTER)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(System.class, Runtime.class, Process.class, Thread.class)
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.net.."))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, Instant.class, ZoneId.class, ZonedDateTime.class)
        .orShould()
        .callMethodWhere(target(name("now")))
        .because("the same plan must give the same output anywhere, at any time")
        .check(program);
    noClasses()
        .that()
        .resideOutsideOfPackages(OUTER)
        .and()
        .resideOutsideOfPackages("rutter.packs..", "rutter.building..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..")
                .and(not(belongToAnyOf(Writer.class, StringWriter.class, StringReader.class)))
                .and(not(belongToAnyOf(Reader.class, IOException.class))))
        .because("only documents and rules are read from outside, each in one place")
        .check(program);
  }

  @Test
  void nothingDependsOnTheLanguageOfTheMachine() {
    noClasses()
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethodWhere(
            target(owner(name("java.lang.String")))
                .and(target(name("format")))
                .and(target(rawParameterTypes(String.class, Object[].class))))
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .because("in Turkish, an i is not the small letter of I")
        .check(program);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(program);
  }

  @Test
  void thePlanIsDataOnly() {
    classes()
        .that()
        .resideInAPackage("rutter.plan")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .check(program);
  }
}
