package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Item;
import rutter.outline.Listing;
import rutter.outline.Mark;
import rutter.outline.Text;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Stages that exist only as the items of a list under a heading for steps or tasks. */
final class StageLists {
  private static final int RANK = 9;

  private final Place root;
  private final Vocabulary vocabulary;
  private final Set<Concept> never;

  StageLists(Place root, Vocabulary vocabulary, Set<Concept> never) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.never = never;
  }

  List<Unit> find() {
    List<Unit> steps = under(Concept.STAGES, true);
    return steps.isEmpty() ? under(Concept.TASK, false) : steps;
  }

  private List<Unit> under(Concept concept, boolean ordered) {
    return root.all()
        .filter(place -> place.is(concept) && place.isHeading())
        .filter(place -> place.selfAndAround().noneMatch(outer -> outer.isAny(never)))
        .map(place -> items(place, ordered))
        .filter(units -> units.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  /** The items of an ordered list, or of one whose items are small plans of their own. */
  private List<Unit> items(Place heading, boolean ordered) {
    List<Unit> units = new ArrayList<>();
    for (Place child : heading.children()) {
      if (child.block() instanceof Listing listing
          && (ordered
              ? listing.ordered()
              : child.children().stream().allMatch(StageLists::isPlan))) {
        child.children().stream()
            .filter(item -> !item.text().isEmpty())
            .forEach(item -> units.add(unit(item)));
      }
    }
    return units;
  }

  private static boolean isPlan(Place item) {
    return item.children().stream().anyMatch(child -> child.block() instanceof Listing);
  }

  private Unit unit(Place place) {
    Item item = (Item) place.block();
    Text text = item.text();
    Optional<Mark> bold = bold(text);
    UnitLabel numbered =
        new UnitLabel(
            "",
            UnitLabel.Style.NUMBER,
            RANK,
            number(item),
            true,
            bold.map(Mark::value).orElse(text.plain()));
    UnitLabel label =
        bold.flatMap(mark -> UnitLabel.of(text.plain(), vocabulary))
            .filter(found -> found.style() != UnitLabel.Style.NUMBER)
            .orElse(numbered);
    return Unit.at(place, text, label.named(StageName.firstWords(label.name())));
  }

  private static String number(Item item) {
    return item.marker().replaceAll("[.)]$", "");
  }

  private static Optional<Mark> bold(Text text) {
    return text.marks(Mark.Kind.STRONG)
        .filter(mark -> mark.span().start() == text.span().start())
        .findFirst();
  }
}
