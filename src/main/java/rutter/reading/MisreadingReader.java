package rutter.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.outline.FrontMatter;
import rutter.outline.Oddity;
import rutter.outline.Outline;
import rutter.outline.Table;
import rutter.plan.Detection;
import rutter.plan.Misreading;

/** Says where Markdown reads a document otherwise than its author meant it. */
final class MisreadingReader {
  private MisreadingReader() {}

  static List<Misreading> read(Outline outline, Place root) {
    List<Misreading> misreadings = new ArrayList<>();
    for (Oddity oddity : outline.oddities()) {
      misreadings.add(new Misreading(oddity.span(), sentence(oddity.kind())));
    }
    outline
        .frontMatter()
        .flatMap(matter -> matter.entry(ProfileDetector.FRONT_MATTER))
        .filter(entry -> ProfileDetector.named(entry.value()).isEmpty())
        .ifPresent(entry -> misreadings.add(new Misreading(entry.valueSpan(), noProfile(entry))));
    root.blocks(Table.class).forEach(table -> rows(table, misreadings));
    misreadings.sort(Comparator.comparingInt(misreading -> misreading.span().start()));
    return misreadings;
  }

  private static String noProfile(FrontMatter.Entry entry) {
    String all =
        Stream.of(Detection.Profile.values())
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return "no profile is called “" + entry.value() + "”; there are " + all;
  }

  private static String sentence(Oddity.Kind kind) {
    return switch (kind) {
      case FENCE_CLOSED_EARLY ->
          "Markdown ends the outer fence here; it is read as going on. Give it four backticks";
      case FENCE_UNCLOSED -> "this fence is never closed; what follows is read as code";
      case TOO_DEEP -> "what is nested deeper than this is read as plain text";
      case TOO_MANY -> "after so many list items and headings all others are plain text";
      case TOO_LONG -> "so long a heading is read as plain text";
    };
  }

  private static void rows(Table table, List<Misreading> misreadings) {
    int columns = table.header().cells().size();
    if (table.delimiters() != columns) {
      misreadings.add(
          new Misreading(
              table.header().span(),
              "the line below this header has "
                  + table.delimiters()
                  + " columns and the header "
                  + columns
                  + ": Markdown shows no table"));
    }
    for (Table.Row row : table.rows()) {
      int cells = row.cells().size();
      if (cells != columns) {
        misreadings.add(
            new Misreading(
                row.span(), "this row has " + cells + " cells where its table has " + columns));
      }
    }
  }
}
