package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Outline;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.plan.Attribute;
import rutter.plan.Metadata;
import rutter.plan.Words;
import rutter.text.Lines;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads what a document says about itself: at its head, in a section, in a comment, at its end. */
final class MetadataReader {
  /** How far from its start a document introduces itself with fields. */
  private static final int LEVEL_OF_INTRODUCTION = 1;

  private final Outline outline;
  private final Place root;
  private final Vocabulary vocabulary;
  private final List<Attribute> header = new ArrayList<>();
  private final List<Attribute> stated = new ArrayList<>();

  MetadataReader(Outline outline, Place root, Vocabulary vocabulary) {
    this.outline = outline;
    this.root = root;
    this.vocabulary = vocabulary;
    outline
        .frontMatter()
        .ifPresent(
            matter ->
                matter
                    .entries()
                    .forEach(
                        entry ->
                            header.add(
                                new Attribute(
                                    new Words(entry.key(), entry.keySpan()),
                                    new Words(entry.value(), entry.valueSpan())))));
    root.blocks(Comment.class).forEach(comment -> lines(comment.body(), header));
    collect();
  }

  private void collect() {
    for (Place place : root.outermost(Concept.METADATA)) {
      stated.addAll(Say.attributes(place));
      place
          .blocks(Fence.class)
          .forEach(fence -> fence.lines().forEach(line -> lines(line, stated)));
      place
          .blocks(Table.class)
          .filter(table -> table.header().cells().size() == 2)
          .filter(table -> Pairs.of(table, vocabulary).isEmpty())
          .forEach(this::pairs);
    }
    introduction(root);
    root.children().stream()
        .filter(
            place ->
                place.block() instanceof Section section
                    && section.level() <= LEVEL_OF_INTRODUCTION)
        .forEach(this::introduction);
  }

  /** The fields between a title and the first section. */
  private void introduction(Place place) {
    place.children().stream()
        .filter(child -> !(child.block() instanceof Section section && section.isHeading()))
        .flatMap(child -> Stream.concat(self(child), Say.attributes(child).stream()))
        .forEach(stated::add);
  }

  private static Stream<Attribute> self(Place place) {
    return place.field().isEmpty()
        ? Stream.empty()
        : Stream.of(new Attribute(Say.words(place.label()), Say.words(place.text())));
  }

  private void pairs(Table table) {
    Stream.concat(Stream.of(table.header()), table.rows().stream())
        .forEach(row -> stated.add(new Attribute(Say.words(row.cell(0)), Say.words(row.cell(1)))));
  }

  /** {@code NAME: value} line by line; the name is a word or two. */
  private void lines(Span span, List<Attribute> attributes) {
    Lines lines = outline.source().lines();
    String text = outline.source().text();
    int last = lines.lineAt(Math.max(span.start(), span.end() - 1));
    for (int number = lines.lineAt(span.start()); number <= last; number++) {
      Span line = lines.line(number);
      int start = Math.max(line.start(), span.start());
      int end = Math.max(start, Math.min(line.end(), span.end()));
      int colon = text.substring(start, end).indexOf(':');
      if (colon > 0 && isName(text.substring(start, start + colon).strip())) {
        Words name = trimmed(text, start, start + colon);
        attributes.add(new Attribute(name, trimmed(text, start + colon + 1, end)));
      }
    }
  }

  private static boolean isName(String words) {
    return !words.isEmpty()
        && words.split("\\s+").length <= 3
        && words.chars().allMatch(c -> Character.isLetter(c) || " -_".indexOf(c) >= 0);
  }

  private static Words trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Words(text.substring(start, end), new Span(start, end));
  }

  Metadata read() {
    return new Metadata(
        first(Concept.OWNER),
        all(Concept.REVIEWERS)
            .flatMap(words -> Values.in(vocabulary).people(words).stream())
            .toList(),
        first(Concept.STATUS).or(this::statusHeading),
        first(Concept.UPDATED),
        first(Concept.VERSION),
        header,
        revisions());
  }

  private Optional<Words> first(Concept concept) {
    return all(concept).findFirst();
  }

  private Stream<Words> all(Concept concept) {
    return Stream.concat(stated.stream(), header.stream())
        .filter(attribute -> vocabulary.means(attribute.name().text(), concept))
        .map(Attribute::value)
        .filter(words -> !words.isEmpty());
  }

  /** {@code ## Status: done} */
  private Optional<Words> statusHeading() {
    return root.all()
        .filter(Place::isHeading)
        .map(place -> Say.words(place.label()))
        .filter(title -> title.text().indexOf(':') > 0)
        .filter(
            title ->
                vocabulary.means(
                    title.text().substring(0, title.text().indexOf(':')), Concept.STATUS))
        .map(
            title ->
                new Words(
                    title.text().substring(title.text().indexOf(':') + 1).strip(), title.span()))
        .findFirst();
  }

  private List<Metadata.Revision> revisions() {
    List<Metadata.Revision> revisions = new ArrayList<>();
    for (Place place : root.outermost(Concept.REVISIONS)) {
      place
          .blocks(Table.class)
          .map(table -> Columns.of(table, vocabulary))
          .forEach(
              columns ->
                  columns.table().rows().forEach(row -> revisions.add(revision(columns, row))));
    }
    return revisions;
  }

  private static Metadata.Revision revision(Columns columns, Table.Row row) {
    return new Metadata.Revision(
        columns.words(row, Concept.DATE),
        columns.words(row, Concept.VERSION),
        columns.words(row, Concept.AUTHOR),
        columns.words(row, Concept.NOTES, Concept.CHANGES, Concept.DESCRIPTION));
  }
}
