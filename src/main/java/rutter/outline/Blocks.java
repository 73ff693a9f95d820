package rutter.outline;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.text.Source;
import rutter.text.Span;

/** Turns flexmark's blocks into ours, container by container. */
final class Blocks {
  /** What stands between the brackets of a box: open, done, in part, dropped. */
  private static final String TICKS = " \u00a0xX✓✔*-~/>";

  private final Source source;
  private final Veil veil;
  private final Labels labels;
  private final Paragraphs paragraphs;
  private final FenceReader fences;

  Blocks(Source source, Veil veil, Labels labels) {
    this.source = source;
    this.veil = veil;
    this.labels = labels;
    this.paragraphs = new Paragraphs(source.text(), Definitions.of(source.text()), labels);
    this.fences = new FenceReader(source, veil);
  }

  List<Block> read(Node container) {
    List<Block> flat = new ArrayList<>();
    for (Node node : container.getChildren()) {
      add(node, flat);
    }
    return Nesting.nest(flat, labels);
  }

  private void add(Node node, List<Block> flat) {
    if (node instanceof Heading heading) {
      flat.add(heading(heading));
    } else if (node instanceof com.vladsch.flexmark.ast.Paragraph paragraph) {
      flat.addAll(paragraphs.read(lines(paragraph)));
    } else if (node instanceof ListBlock list) {
      flat.add(listing(list));
    } else if (node instanceof FencedCodeBlock fence) {
      flat.add(fences.fenced(fence));
    } else if (node instanceof IndentedCodeBlock code) {
      flat.add(fences.indented(code));
    } else if (node instanceof BlockQuote quote) {
      List<Block> blocks = read(quote);
      flat.add(
          new Quote(blocks, Nesting.cover(fromMarker(quote, quote.getOpeningMarker()), blocks)));
    } else if (node instanceof HtmlBlockBase html) {
      html(span(html), flat);
    }
  }

  private Section heading(Heading heading) {
    BasedSequence title = heading.getText();
    Text text =
        title.isBlank()
            ? Text.empty(span(heading).end())
            : paragraphs.text(
                linesOf(
                    Anchors.withoutAttributes(
                        source.text(),
                        trim(new Span(title.getStartOffset(), title.getEndOffset())))));
    return new Section(heading.getLevel(), Section.Style.HEADING, text, List.of(), span(heading));
  }

  private Listing listing(ListBlock list) {
    List<Item> items = new ArrayList<>();
    for (Node child : list.getChildren()) {
      if (child instanceof ListItem item) {
        items.add(item(item));
      }
    }
    return new Listing(
        list instanceof OrderedList,
        items,
        items.isEmpty()
            ? span(list)
            : items.get(0).span().cover(items.get(items.size() - 1).span()));
  }

  private Item item(ListItem item) {
    Optional<Item.Tick> tick = Optional.empty();
    Text text = Text.empty(Math.min(item.getEndOffset(), item.getOpeningMarker().getEndOffset()));
    List<Block> flat = new ArrayList<>();
    boolean first = true;
    for (Node child : item.getChildren()) {
      if (first && child instanceof com.vladsch.flexmark.ast.Paragraph paragraph) {
        List<Span> lines = lines(paragraph);
        tick = tick(lines);
        tick.ifPresent(box -> lines.set(0, trim(new Span(box.span().end(), lines.get(0).end()))));
        int table = Tables.start(source.text(), lines, 0);
        text =
            table == 0
                ? Text.empty(lines.get(0).start())
                : paragraphs.text(lines.subList(0, table));
        flat.addAll(paragraphs.read(lines));
      } else {
        add(child, flat);
      }
      first = false;
    }
    String marker = item.getOpeningMarker().toString();
    List<Block> blocks = Nesting.nest(flat, labels);
    return new Item(
        marker,
        tick,
        text,
        blocks,
        Nesting.cover(fromMarker(item, item.getOpeningMarker()), blocks));
  }

  /** {@code [ ] words}, {@code [x] words}, {@code ☐ words} */
  private Optional<Item.Tick> tick(List<Span> lines) {
    String text = source.text();
    int at = lines.get(0).start();
    int end = lines.get(0).end();
    if (at == end) {
      return Optional.empty();
    }
    boolean box =
        at + 2 < end
            && text.charAt(at) == '['
            && TICKS.indexOf(text.charAt(at + 1)) >= 0
            && text.charAt(at + 2) == ']'
            && (at + 3 == end || Character.isWhitespace(text.charAt(at + 3)));
    if (box) {
      return Optional.of(new Item.Tick(new Span(at, at + 3), text.charAt(at + 1)));
    }
    int sign = "☐☑☒".indexOf(text.charAt(at));
    return sign < 0
        ? Optional.empty()
        : Optional.of(new Item.Tick(new Span(at, at + 1), sign == 0 ? ' ' : 'x'));
  }

  private void html(Span span, List<Block> flat) {
    int at = span.start();
    while (at < span.end() && source.text().startsWith("<!--", at)) {
      int body = Math.min(at + 4, span.end());
      int bodyEnd = endOfComment(body, span.end());
      int end = Math.min(bodyEnd + 3, span.end());
      flat.add(new Comment(new Span(Math.min(at + 4, bodyEnd), bodyEnd), new Span(at, end)));
      at = end;
      while (at < span.end() && Character.isWhitespace(source.text().charAt(at))) {
        at++;
      }
    }
    if (at < span.end()) {
      flat.addAll(paragraphs.read(linesOf(new Span(at, span.end()))));
    }
  }

  /** Where {@code -->} begins, or the end of what may hold it. */
  private int endOfComment(int from, int to) {
    int at = from;
    while (at < to && !source.text().startsWith("-->", at)) {
      at++;
    }
    return at + 3 <= to ? at : to;
  }

  private List<Span> linesOf(Span span) {
    List<Span> lines = new ArrayList<>();
    int last = source.lines().lineAt(span.end() - 1);
    for (int number = source.lines().lineAt(span.start()); number <= last; number++) {
      Span line = source.lines().line(number);
      int start = Math.max(line.start(), span.start());
      lines.add(trim(new Span(start, Math.max(start, Math.min(line.end(), span.end())))));
    }
    return lines;
  }

  private List<Span> lines(com.vladsch.flexmark.ast.Paragraph paragraph) {
    List<Span> lines = ParagraphLines.of(paragraph.getDocument(), paragraph);
    lines.replaceAll(this::trim);
    lines.removeIf(this::isDefinition);
    if (lines.isEmpty()) {
      lines.add(Span.at(span(paragraph).end()));
    }
    return lines;
  }

  private boolean isDefinition(Span line) {
    return !line.isEmpty()
        && source.text().charAt(line.start()) == '['
        && veil.isHidden(line.start());
  }

  private Span trim(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(source.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** flexmark lets a container begin too early if something empty stands in it. */
  private Span fromMarker(Node node, BasedSequence marker) {
    Span span = span(node);
    int start = Math.max(span.start(), marker.getStartOffset());
    return new Span(start, Math.max(start, Math.max(marker.getEndOffset(), span.end())));
  }

  private Span span(Node node) {
    return trim(new Span(node.getStartOffset(), node.getEndOffset()));
  }
}
