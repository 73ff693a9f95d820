package rutter.outline;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.text.Source;
import rutter.text.Span;

/** Reads the lines of a block of code, and the info string of a fence. */
final class FenceReader {
  /** {@code timeout=5m}, {@code title="two words"}, {@code manual}, {@code #id}, {@code .class} */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([#.]?[\\w-]++)(?:=(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'}]*+)))?");

  private final Source source;
  private final Veil veil;

  FenceReader(Source source, Veil veil) {
    this.source = source;
    this.veil = veil;
  }

  Fence fenced(FencedCodeBlock fence) {
    BasedSequence opening = fence.getOpeningMarker();
    boolean closed = !fence.getClosingMarker().isEmpty();
    Span info = infoOf(opening.getEndOffset());
    Fence.Style style = closed ? Fence.Style.FENCED : Fence.Style.UNCLOSED;
    if (veil.isMended(fence.getStartOffset())) {
      style = Fence.Style.MENDED;
    }
    return fence(style, info, fence);
  }

  Fence indented(IndentedCodeBlock code) {
    return fence(Fence.Style.INDENTED, Span.at(code.getStartOffset()), code);
  }

  private Fence fence(Fence.Style style, Span info, Block block) {
    List<Span> lines = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (BasedSequence line : block.getContentLines()) {
      Span span = withoutEnd(line.getStartOffset(), line.getEndOffset());
      if (span.start() > span(block).end()) {
        break;
      }
      lines.add(span);
      body.append(source.text(span)).append('\n');
    }
    String words = source.text(info);
    Map<String, String> attributes = new LinkedHashMap<>();
    return new Fence(
        style, info, language(words, attributes), attributes, lines, body.toString(), span(block));
  }

  private Span infoOf(int markerEnd) {
    Span line = source.lines().line(source.lines().lineAt(Math.max(0, markerEnd - 1)));
    int start = markerEnd;
    while (start < line.end() && Character.isWhitespace(source.text().charAt(start))) {
      start++;
    }
    int end = Math.max(start, line.end());
    while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** {@code bash {timeout=5m}} gives {@code bash} and fills the attributes. */
  private static String language(String info, Map<String, String> attributes) {
    int end = 0;
    while (end < info.length()
        && !Character.isWhitespace(info.charAt(end))
        && info.charAt(end) != '{') {
      end++;
    }
    int brace = info.indexOf('{');
    if (brace >= 0) {
      Matcher matcher = ATTRIBUTE.matcher(info.substring(brace + 1));
      while (matcher.find()) {
        put(matcher, attributes);
      }
    }
    return info.substring(0, end);
  }

  private static void put(Matcher matcher, Map<String, String> attributes) {
    String name = matcher.group(1);
    if (name.startsWith("#")) {
      attributes.putIfAbsent("id", name.substring(1));
      return;
    }
    String value = "";
    for (int group = 2; group <= 4; group++) {
      if (matcher.group(group) != null) {
        value = matcher.group(group);
      }
    }
    attributes.putIfAbsent(name, value);
  }

  private Span withoutEnd(int start, int end) {
    int stop = end;
    while (stop > start && "\r\n".indexOf(source.text().charAt(stop - 1)) >= 0) {
      stop--;
    }
    return new Span(start, stop);
  }

  private Span span(Block block) {
    return withoutEnd(block.getStartOffset(), block.getEndOffset());
  }
}
