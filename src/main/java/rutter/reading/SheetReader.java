package rutter.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rutter.outline.Outline;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** Finds in a document beside a plan the sections that name stages of the plan. */
public final class SheetReader {
  private SheetReader() {}

  /** By the keys of stages, in the order of the sheet: {@code ## After step 3 or 4} is of both. */
  public static Map<String, List<Span>> read(Outline plan, Outline sheet, Vocabulary vocabulary) {
    Place root = Place.of(plan.root(), vocabulary);
    List<Unit> units = new StageFinder(root, vocabulary).find();
    StageRefs refs = new StageRefs(units, StageKeys.of(units), vocabulary);
    Map<String, List<Span>> sections = new LinkedHashMap<>();
    Place.of(sheet.root(), vocabulary)
        .all()
        .filter(Place::isSection)
        .forEach(
            place ->
                refs.in(place.label().plain())
                    .keys()
                    .forEach(
                        key ->
                            sections
                                .computeIfAbsent(key, any -> new ArrayList<>())
                                .add(place.span())));
    return sections;
  }
}
