package rutter.rules.stages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rutter.outline.Block;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Paragraph;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.plan.Detection;
import rutter.plan.Stage;
import rutter.plan.StageCheck;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Phrases;
import rutter.vocabulary.Vocabulary;

/**
 * Where a plan looks whether its work has succeeded: said so under a name for it, or only hinted at
 * by words like “check that”.
 */
public final class Proofs {
  private static final Set<Concept> NAMES =
      EnumSet.of(Concept.VERIFICATION, Concept.TESTING, Concept.SUCCESS, Concept.CRITERIA);

  /** So early in a sentence a word for verifying tells what the sentence asks for. */
  private static final int EARLY = 32;

  private final Vocabulary vocabulary;
  private final String text;
  private final Phrases prove;
  private final Phrases tell;
  private final Set<String> checked;
  private final boolean checklist;
  private final TreeSet<Integer> hints = new TreeSet<>();

  private Proofs(Subject subject) {
    vocabulary = subject.vocabulary();
    text = subject.text();
    prove = vocabulary.phrases("work", "prove");
    tell = vocabulary.phrases("work", "tell");
    checklist = subject.plan().detection().profile() == Detection.Profile.CHECKLIST;
    checked = new TreeSet<>();
    for (StageCheck check : subject.plan().stageChecks()) {
      if (check.checks().stream().anyMatch(one -> !one.value().isEmpty())) {
        checked.addAll(check.stages());
      }
    }
    collect(subject.outline().root());
    subject.plan().commands().forEach(this::collect);
  }

  public static Proofs of(Subject subject) {
    return new Proofs(subject);
  }

  /** A stage says under a name for it how it is verified, or a table or a box to tick does. */
  public boolean states(Stage stage) {
    return !stage.verification().isEmpty()
        || checked.contains(stage.key())
        || isProof(stage)
        || isMoment(stage)
        || (checklist && !stage.tasks().isEmpty())
        || stage.commands().stream().anyMatch(c -> c.role() == Command.Role.VERIFY);
  }

  /** Something in a stage speaks of verifying. */
  public boolean hints(Stage stage) {
    Integer first = hints.ceiling(stage.span().start());
    return states(stage) || (first != null && first < stage.span().end());
  }

  /** Something before a place speaks of verifying. */
  boolean hintsBefore(int offset) {
    return hints.lower(offset) != null;
  }

  /** The stage itself verifies, or it only tells people what was done. */
  private boolean isProof(Stage stage) {
    String name = stage.name().text();
    return named(name) || prove.in(name) || tell.in(name);
  }

  /** {@code T+25 End of the window}: nothing is done in it. */
  private boolean isMoment(Stage stage) {
    int name = stage.heading().label().span().end();
    return stage.heading().isMoment()
        && text.substring(name, Math.max(name, stage.span().end())).isBlank();
  }

  private boolean named(String words) {
    return vocabulary.concepts(words).stream().anyMatch(NAMES::contains);
  }

  private void collect(Block block) {
    List<String> words = new ArrayList<>();
    if (block instanceof Section section) {
      words.add(section.title().plain());
    } else if (block instanceof Field field) {
      words.add(field.name().plain());
      words.add(field.value().plain());
    } else if (block instanceof Item item) {
      words.add(item.text().plain());
    } else if (block instanceof Paragraph paragraph) {
      words.add(paragraph.text().plain());
    } else if (block instanceof Table table) {
      table.header().cells().stream().map(Text::plain).forEach(words::add);
      table.rows().stream().flatMap(row -> row.cells().stream()).forEach(c -> words.add(c.plain()));
    }
    if (!words.isEmpty() && vocabulary.means(words.get(0), Concept.ROLLBACK)) {
      return;
    }
    if (words.stream().anyMatch(each -> named(each) || prove.early(each, EARLY))) {
      hints.add(block.span().start());
    }
    Walk.children(block).forEach(this::collect);
  }

  private void collect(Command command) {
    boolean verifies = command.role() == Command.Role.VERIFY;
    if (verifies) {
      hints.add(command.span().start());
    } else if (command.role() == Command.Role.FORWARD) {
      for (Span line : command.lines()) {
        String code = line.of(text).strip();
        if ((code.startsWith("#") || code.startsWith("--")) && prove.early(code, EARLY)) {
          hints.add(line.start());
        }
      }
    }
  }
}
