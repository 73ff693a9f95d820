package rutter.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import rutter.outline.Anchor;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Mark;
import rutter.outline.Oddity;
import rutter.outline.Outline;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Placeholder;
import rutter.plan.Plan;
import rutter.plan.Task;
import rutter.text.Source;
import rutter.text.Span;

/** Every span lies where it should, and the source says there what the element says. */
public final class Spans {
  private static final String MARKUP = "\\`*_~<>[]()|&!";

  private final Source source;

  private Spans(Source source) {
    this.source = source;
  }

  public static void check(Outline outline) {
    Spans spans = new Spans(outline.source());
    spans.block(outline.root());
    outline.anchors().stream().map(Anchor::span).forEach(spans::inside);
    outline.oddities().stream().map(Oddity::span).forEach(spans::inside);
    outline
        .frontMatter()
        .ifPresent(
            matter ->
                matter
                    .entries()
                    .forEach(
                        entry -> {
                          within(matter.span(), entry.keySpan());
                          within(matter.span(), entry.valueSpan());
                          spans.says(entry.valueSpan(), entry.value());
                        }));
  }

  public static void check(Plan plan) {
    Spans spans = new Spans(plan.source());
    spans.record(plan);
    for (Placeholder placeholder : plan.placeholders()) {
      assertEquals(spans.at(placeholder.text().span()), placeholder.text().text());
    }
    for (Task task : plan.tasks()) {
      spans.says(task.text().span(), task.text().text());
      spans.box(task.box());
    }
    plan.stages()
        .forEach(
            stage -> {
              spans.says(stage.heading().label().span(), stage.heading().label().text());
              spans.says(stage.span(), stage.name().text());
            });
    plan.candidates().forEach(c -> spans.says(c.label().span(), c.label().text()));
  }

  /** All spans of a plan, however deep, lie in its source. */
  private void record(Object value) {
    if (value instanceof Span span) {
      inside(span);
    } else if (value instanceof List<?> list) {
      list.forEach(this::record);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::record);
    } else if (value instanceof Record record && !(value instanceof Source)) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          record(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private void block(Block block) {
    inside(block.span());
    int last = block.span().start();
    for (Block child : Walk.children(block)) {
      within(block.span(), child.span());
      assertTrue(last <= child.span().start(), () -> "out of order: " + at(child.span()));
      last = child.span().start();
      block(child);
    }
    for (Text text : Walk.texts(block)) {
      within(block.span(), text.span());
      text(text);
    }
    if (block instanceof Section section && section.isHeading()) {
      heading(section);
    } else if (block instanceof Field field) {
      assertTrue(field.name().span().end() <= field.value().span().start());
    } else if (block instanceof Item item) {
      assertTrue(at(item.span()).startsWith(item.marker()));
      within(item.span(), item.text().span());
      text(item.text());
      item.tick().ifPresent(tick -> box(tick.span()));
    } else if (block instanceof Table table) {
      row(table.header());
      table.rows().forEach(this::row);
    } else if (block instanceof Fence fence) {
      fence(fence);
    } else if (block instanceof Comment comment) {
      assertTrue(at(comment.span()).startsWith("<!--"));
      within(comment.span(), comment.body());
    }
  }

  private void heading(Section section) {
    String words = at(section.span());
    assertTrue(words.startsWith("#") || words.startsWith(at(section.title().span())), words);
  }

  private void row(Table.Row row) {
    assertEquals(-1, at(row.span()).indexOf('\n'));
    int last = row.span().start();
    for (Text cell : row.cells()) {
      within(row.span(), cell.span());
      assertTrue(last <= cell.span().start(), () -> "cells out of order: " + at(row.span()));
      last = cell.span().end();
    }
  }

  private void fence(Fence fence) {
    within(fence.span(), fence.info());
    assertTrue(at(fence.info()).toLowerCase(java.util.Locale.ROOT).startsWith(fence.language()));
    List<String> lines = List.of(fence.body().split("\n", -1));
    assertEquals(lines.size() - 1, fence.lines().size());
    for (int i = 0; i < fence.lines().size(); i++) {
      within(fence.span(), fence.lines().get(i));
      assertEquals(lines.get(i), at(fence.lines().get(i)));
    }
  }

  private void text(Text text) {
    says(text.span(), text.plain());
    String words = at(text.span());
    if (words.chars().noneMatch(c -> MARKUP.indexOf(c) >= 0 || c == '\n' || c == '\r')) {
      assertEquals(words.strip(), text.plain());
    }
    for (Mark mark : text.marks()) {
      within(text.span(), mark.span());
      within(mark.span(), mark.inner());
      String all = at(mark.span());
      String opener =
          switch (mark.kind()) {
            case STRONG -> all.startsWith("*") ? "**" : "__";
            case EMPHASIS -> all.startsWith("*") ? "*" : "_";
            case STRUCK -> "~";
            case CODE -> "`";
            case LINK -> "[";
            case IMAGE -> "![";
            case AUTOLINK, HTML -> "<";
            case COMMENT -> "<!--";
          };
      assertTrue(all.startsWith(opener), () -> mark.kind() + ": " + all);
    }
  }

  private void box(Span span) {
    String box = at(span);
    assertTrue(box.matches("\\[.]|[☐☑☒]"), box);
  }

  /** The words are what the source says there, but for markup, line ends and entities. */
  private void says(Span span, String words) {
    inside(span);
    String there = at(span);
    if (there.indexOf('&') >= 0) {
      return;
    }
    int at = 0;
    for (int c : words.codePoints().filter(c -> !Character.isWhitespace(c)).toArray()) {
      at = there.indexOf(Character.toString(c), at);
      assertTrue(at >= 0, () -> "“" + there + "” does not say “" + words + "”");
      at += Character.charCount(c);
    }
  }

  private String at(Span span) {
    return source.text(span);
  }

  private void inside(Span span) {
    within(source.all(), span);
  }

  private static void within(Span outer, Span inner) {
    assertTrue(outer.contains(inner), () -> inner + " is not within " + outer);
  }
}
