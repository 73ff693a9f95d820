package rutter.outline;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.text.Source;
import rutter.text.Span;

/** Source to outline: flexmark finds the blocks, {@link Inlines} reads what is in them. */
public final class OutlineReader {
  private static final Parser BLOCKS =
      Parser.builder(new MutableDataSet().set(Parser.HEADING_PARSER, false))
          .customBlockParserFactory(new Headings())
          .blockPreProcessorFactory(new ParagraphLines())
          .customInlineParserFactory(
              (options, special, delimiters, processors, links, extensions) ->
                  blocksOnly(options, special, delimiters, processors, links))
          .build();

  private final Labels labels;

  /** {@code labels} tells which words may stand as the name of a field without being bold. */
  public OutlineReader(Labels labels) {
    this.labels = labels;
  }

  private static InlineParser blocksOnly(
      DataHolder options,
      java.util.BitSet special,
      java.util.BitSet delimiters,
      java.util.Map<Character, com.vladsch.flexmark.parser.delimiter.DelimiterProcessor> processors,
      com.vladsch.flexmark.parser.internal.LinkRefProcessorData links) {
    return new InlineParserImpl(options, special, delimiters, processors, links, List.of()) {
      @Override
      public void parse(BasedSequence content, Node block) {
        // Inlines does this, in linear time.
      }
    };
  }

  /** Makes ready what all readers share. */
  public static void prepare() {
    BLOCKS.parse("");
  }

  public Outline read(Source source) {
    Optional<FrontMatter> frontMatter = FrontMatterReader.read(source);
    Veil veil = Veil.over(source, frontMatter.map(FrontMatter::span).orElse(Span.at(0)));
    Node document = BLOCKS.parse(veil.text());
    List<Block> blocks = new Blocks(source, veil, labels).read(document);
    Section root = new Section(0, Section.Style.ROOT, Text.empty(0), blocks, source.all());
    List<Oddity> oddities = new ArrayList<>(veil.oddities());
    Walk.fences(root)
        .filter(fence -> fence.style() == Fence.Style.UNCLOSED)
        .forEach(fence -> oddities.add(new Oddity(Oddity.Kind.FENCE_UNCLOSED, fence.span())));
    return new Outline(
        source,
        frontMatter,
        root,
        Anchors.of(source, root),
        Definitions.in(source.text()),
        oddities);
  }
}
