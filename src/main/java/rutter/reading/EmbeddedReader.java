package rutter.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.outline.Fence;
import rutter.outline.Outline;
import rutter.outline.OutlineReader;
import rutter.plan.Embedded;
import rutter.plan.Words;
import rutter.text.Source;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** Reads the plans that a document shows inside fences: examples and templates. */
final class EmbeddedReader {
  /** A document in a fence, with the places in it; their spans are those of the whole source. */
  record Shown(Fence fence, Place root) {}

  private static final int MOST = 60;
  private static final int LARGEST = 100_000;

  /** {@code ## Rollback} at the start of a line. */
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} \\S");

  /** What a comment in code does not look like. */
  private static final Pattern LOWER_HEADING = Pattern.compile("(?m)^ {0,3}#{2,6} \\S");

  private final Source source;
  private final Vocabulary vocabulary;

  EmbeddedReader(Source source, Vocabulary vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
  }

  List<Shown> shown(Place root) {
    return root.blocks(Fence.class).filter(this::isDocument).limit(MOST).map(this::read).toList();
  }

  private boolean isDocument(Fence fence) {
    Optional<String> kind = vocabulary.value("code", fence.language());
    boolean may = fence.language().isEmpty() || kind.filter(k -> k.equals("prose")).isPresent();
    boolean says = kind.filter(k -> k.equals("document")).isPresent();
    return fence.style() != Fence.Style.INDENTED
        && !fence.lines().isEmpty()
        && fence.body().length() < LARGEST
        && (says || may)
        && (says ? HEADING : LOWER_HEADING).matcher(fence.body()).find();
  }

  private Shown read(Fence fence) {
    int start = fence.lines().get(0).start();
    int end = fence.lines().get(fence.lines().size() - 1).end();
    String before = start == 0 ? "" : " ".repeat(start - 1) + "\n";
    Source inner = Source.of(source.name(), before + new Span(start, end).of(source.text()));
    Outline outline = new OutlineReader(new PlanLabels(vocabulary)).read(inner);
    return new Shown(fence, Place.of(outline.root(), vocabulary));
  }

  Embedded embedded(Shown shown, int gaps, int commands) {
    List<Words> sections =
        shown.root().all().filter(Place::isHeading).map(place -> Say.words(place.label())).toList();
    List<Words> stages =
        new StageFinder(shown.root(), vocabulary)
            .find().stream().map(unit -> Say.words(unit.title())).toList();
    Words title = sections.isEmpty() ? new Words("", shown.fence().info()) : sections.get(0);
    return new Embedded(title, sections, stages, gaps, commands, shown.fence().span());
  }
}
