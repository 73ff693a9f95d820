package rutter.emit.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
  private static final String LEFT = "placeholder-left";
  private static final Pattern COUNT = Pattern.compile("^(\\d+) places|at (\\d+) places$");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?! ])[^\\]]+]");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> skeletons() {
    return Stream.of(Detection.Profile.values())
        .flatMap(
            profile ->
                WorkOrders.all().stream()
                    .map(
                        order ->
                            dynamicTest(
                                profile + " " + order.name(), () -> check(profile, order))));
  }

  private void check(Detection.Profile profile, WorkOrder order) throws IOException {
    String text = written(profile, order);
    areUnderstoodInFull(profile, order, text);
    lackNothingButWords(text);
    sayAtEachPlaceholderThatItIsLeft(text);
    haveAllThatTheirProfileAsksFor(text);
  }

  private static void areUnderstoodInFull(Detection.Profile profile, WorkOrder order, String text) {
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
  }

  private static void lackNothingButWords(String text) {
    assertEquals(List.of(), lint(text, Strictness.DRAFT).filter(f -> !isOpen(f)).toList());
    assertEquals(List.of(), lint(text, Strictness.STANDARD).filter(f -> !isOpen(f)).toList());
  }

  private static void sayAtEachPlaceholderThatItIsLeft(String text) {
    String bare = COMMENT.matcher(text).replaceAll(c -> c.group().replaceAll("[\\[\\]]", " "));
    Plan plan = Documents.plan(text);
    assertEquals(
        PLACEHOLDER.matcher(bare).results().map(open -> open.start()).toList(),
        plan.placeholders().stream().map(open -> open.text().span().start()).toList());
    assertEquals(
        plan.placeholders().size() - ofPeople(plan),
        lint(text, Strictness.STANDARD)
            .filter(found -> found.rule().equals(LEFT))
            .mapToInt(found -> count(found.message()))
            .sum());
  }

  /** What each profile requires before a plan is executed has its place in the skeleton. */
  private static void haveAllThatTheirProfileAsksFor(String text) {
    assertEquals(
        List.of(),
        lint(text, Strictness.STRICT)
            .filter(found -> found.rule().matches("(?:section|field|column)-.*"))
            .toList());
  }

  /** Of who approves and who is called, other rules speak. */
  private static int ofPeople(Plan plan) {
    return (int)
        plan.placeholders().stream()
            .map(open -> open.text().span())
            .filter(
                span ->
                    plan.governance().approvals().stream()
                            .anyMatch(
                                one ->
                                    Stream.of(one.role(), one.name(), one.date(), one.decision())
                                        .anyMatch(words -> words.span().contains(span)))
                        || plan.governance().contacts().stream()
                            .anyMatch(
                                one ->
                                    Stream.of(one.role(), one.name(), one.contact())
                                        .anyMatch(words -> words.span().contains(span))))
            .count();
  }

  /** One finding may speak of several places. */
  private static int count(String message) {
    Matcher count = COUNT.matcher(message);
    return count.find()
        ? Integer.parseInt(count.group(1) == null ? count.group(2) : count.group(1))
        : 1;
  }

  private static boolean isOpen(Finding finding) {
    return finding.rule().contains("placeholder");
  }

  private static Stream<Finding> lint(String text, Strictness strictness) {
    return new Checking(Source.of("plan.md", text), Map.of(), strictness, Optional.empty())
        .by(Rules.ALL).stream();
  }

  private String written(Detection.Profile profile, WorkOrder order) throws IOException {
    Desk desk = new Desk(folder);
    return desk.run("new", "--profile", profile.toString(), "--type", order.name()).out();
  }
}
