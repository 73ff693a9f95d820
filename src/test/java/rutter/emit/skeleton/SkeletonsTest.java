package rutter.emit.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rutter.finding.Finding;
import rutter.packs.WorkOrders;
import rutter.plan.Detection;
import rutter.plan.Plan;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.profile.Strictness;
import rutter.profile.WorkOrder;
import rutter.rules.Rules;
import rutter.testing.Checking;
import rutter.testing.Desk;
import rutter.testing.Documents;
import rutter.text.Source;

/** What {@code rutter new} writes, for each profile and each type of migration. */
class SkeletonsTest {
  private static final String OPEN = "placeholder-left";
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?! ])[^\\]]+]");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> areUnderstoodInFull() {
    return each(
        (profile, order, text) -> {
          Plan plan = Documents.plan(text);
          assertEquals(Detection.Kind.PLAN, plan.detection().kind());
          assertEquals(profile, plan.detection().profile());
          assertEquals(
              order.steps().stream().map(WorkOrder.Step::name).toList(),
              plan.stages().stream().map(stage -> stage.name().text()).toList());
          for (Stage stage : plan.stages()) {
            assertTrue(stage.rollback().coverage() != Rollback.Coverage.NONE, stage.called());
          }
          assertEquals(1, plan.governance().approvals().size());
          assertTrue(plan.rollback().isPresent() || profile == Detection.Profile.STAGED);
          assertTrue(plan.metadata().owner().isPresent());
          assertEquals(List.of(), plan.misreadings());
        });
  }

  @TestFactory
  Stream<DynamicTest> lackNothingButWords() {
    return each(
        (profile, order, text) -> {
          assertEquals(List.of(), lint(text, Strictness.DRAFT).filter(f -> !isOpen(f)).toList());
          assertEquals(List.of(), lint(text, Strictness.STANDARD).filter(f -> !isOpen(f)).toList());
        });
  }

  @TestFactory
  Stream<DynamicTest> sayAtEachPlaceholderThatItIsLeft() {
    return each(
        (profile, order, text) -> {
          String bare =
              COMMENT.matcher(text).replaceAll(c -> c.group().replaceAll("[\\[\\]]", " "));
          Plan plan = Documents.plan(text);
          assertEquals(
              PLACEHOLDER.matcher(bare).results().map(open -> open.start()).toList(),
              plan.placeholders().stream().map(open -> open.text().span().start()).toList());
          if (Rules.ALL.stream().anyMatch(rule -> rule.name().equals(OPEN))) {
            TreeSet<Integer> said = new TreeSet<>();
            lint(text, Strictness.STANDARD).forEach(found -> said.add(found.span().start()));
            assertEquals(plan.placeholders().size(), said.size());
          }
        });
  }

  /** What each profile requires before a plan is executed has its place in the skeleton. */
  @TestFactory
  Stream<DynamicTest> haveAllThatTheirProfileAsksFor() {
    return each(
        (profile, order, text) ->
            assertEquals(
                List.of(),
                lint(text, Strictness.STRICT)
                    .filter(found -> found.rule().matches("(?:section|field|column)-.*"))
                    .toList()));
  }

  private static boolean isOpen(Finding finding) {
    return finding.rule().equals(OPEN);
  }

  private static Stream<Finding> lint(String text, Strictness strictness) {
    return new Checking(Source.of("plan.md", text), Map.of(), strictness, Optional.empty())
        .by(Rules.ALL).stream();
  }

  /** What holds of a skeleton. */
  private interface Check {
    void of(Detection.Profile profile, WorkOrder order, String text);
  }

  private Stream<DynamicTest> each(Check check) {
    return Stream.of(Detection.Profile.values())
        .flatMap(
            profile ->
                WorkOrders.all().stream()
                    .map(
                        order ->
                            dynamicTest(
                                profile + " " + order.name(),
                                () -> check.of(profile, order, written(profile, order)))));
  }

  private String written(Detection.Profile profile, WorkOrder order) throws IOException {
    Desk desk = new Desk(folder);
    return desk.run("new", "--profile", profile.toString(), "--type", order.name()).out();
  }
}
