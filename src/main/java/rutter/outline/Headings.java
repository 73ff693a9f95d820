package rutter.outline;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's headings, without its habit of putting the paragraph so far together at every line,
 * which takes quadratic time for a long one.
 */
final class Headings implements CustomBlockParserFactory {
  private final HeadingParser.Factory flexmark = new HeadingParser.Factory();

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory factory = flexmark.apply(options);
    return (state, matched) ->
        factory.tryStart(
            state, isUnderline(state.getLine()) ? matched : new WithoutParagraph(matched));
  }

  private static boolean isUnderline(BasedSequence line) {
    BasedSequence trimmed = line.trim();
    return !trimmed.isEmpty() && "=-".indexOf(trimmed.charAt(0)) >= 0;
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return flexmark.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return flexmark.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return flexmark.affectsGlobalScope();
  }

  private record WithoutParagraph(MatchedBlockParser matched) implements MatchedBlockParser {
    @Override
    public BlockParser getBlockParser() {
      return matched.getBlockParser();
    }

    @Override
    public @Nullable BasedSequence getParagraphContent() {
      return null;
    }

    @Override
    public List<BasedSequence> getParagraphLines() {
      return matched.getParagraphLines();
    }

    @Override
    public List<Integer> getParagraphEolLengths() {
      return matched.getParagraphEolLengths();
    }

    @Override
    public MutableDataHolder getParagraphDataHolder() {
      return matched.getParagraphDataHolder();
    }
  }
}
