package rutter.outline;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rutter.text.Span;

/**
 * Keeps where the lines of a long paragraph stand and takes them from flexmark, which would put
 * them together to one text that no one asks for, in quadratic time if they are indented.
 */
final class ParagraphLines implements BlockPreProcessorFactory {
  private static final int MANY = 100;
  private static final DataKey<IdentityHashMap<Node, List<Span>>> LINES =
      new DataKey<>("LINES", new IdentityHashMap<>(), options -> new IdentityHashMap<>());

  /** The lines of a paragraph of a document, in a new list. */
  static List<Span> of(Document document, Paragraph paragraph) {
    List<Span> kept = LINES.get(document).get(paragraph);
    return kept == null ? lines(paragraph) : new ArrayList<>(kept);
  }

  private static List<Span> lines(Block paragraph) {
    List<Span> spans = new ArrayList<>();
    for (BasedSequence line : paragraph.getContentLines()) {
      spans.add(new Span(line.getStartOffset(), line.getEndOffset()));
    }
    return spans;
  }

  @Override
  public BlockPreProcessor apply(ParserState state) {
    IdentityHashMap<Node, List<Span>> lines = new IdentityHashMap<>();
    state.getProperties().set(LINES, lines);
    return (any, block) -> take(block, lines);
  }

  private static void take(Block block, IdentityHashMap<Node, List<Span>> kept) {
    if (block.getLineCount() > MANY) {
      kept.put(block, lines(block));
      block.setContent(block.getChars(), List.of(block.getChars()));
    }
  }

  @Override
  public Set<Class<? extends Block>> getBlockTypes() {
    return Set.of(Paragraph.class);
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return true;
  }
}
