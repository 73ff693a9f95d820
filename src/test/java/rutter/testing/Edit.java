package rutter.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A small change to a document, of the sort that authors make by mistake. */
public record Edit(Kind kind, int at, int to, String piece) {
  /** What is done at a line or a character. */
  enum Kind {
    DELETE_LINE,
    DOUBLE_LINE,
    SWAP_LINES,
    INDENT_LINE,
    INSERT,
    DELETE,
    CUT_FRONT,
    CUT_END
  }

  private static final List<String> PIECES =
      List.of(
          "*",
          "**",
          "_",
          "~~",
          "`",
          "```",
          "````",
          "~~~",
          "[",
          "]",
          "(",
          ")",
          "[x](",
          "![",
          "<",
          ">",
          "<!--",
          "-->",
          "|",
          "| --- |",
          "\n",
          "\n\n",
          "\t",
          "    ",
          "# ",
          "## ",
          "> ",
          "- ",
          "1. ",
          "- [ ] ",
          "---",
          "===",
          "\\",
          "&amp;",
          ":",
          "：",
          "{",
          "}",
          "[a]: b",
          "Phase 1: ",
          "Rollback",
          "第二阶段：",
          "😀",
          "e\u0301",
          "\u200d",
          "\u0007",
          "\ud83d");

  public static Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES);
  }

  public static Arbitrary<List<Edit>> several() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.integers().between(0, 100_000),
            pieces())
        .as(Edit::new)
        .list()
        .ofMaxSize(6);
  }

  public static String apply(String text, List<Edit> edits) {
    String edited = text;
    for (Edit edit : edits) {
      edited = edit.apply(edited);
    }
    return edited;
  }

  private String apply(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = at % lines.size();
    int place = at % (text.length() + 1);
    return switch (kind) {
      case DELETE_LINE -> {
        lines.remove(line);
        yield String.join("\n", lines);
      }
      case DOUBLE_LINE -> {
        lines.add(line, lines.get(line));
        yield String.join("\n", lines);
      }
      case SWAP_LINES -> {
        Collections.swap(lines, line, to % lines.size());
        yield String.join("\n", lines);
      }
      case INDENT_LINE -> {
        lines.set(line, " ".repeat(1 + to % 8) + lines.get(line));
        yield String.join("\n", lines);
      }
      case INSERT -> text.substring(0, place) + piece + text.substring(place);
      case DELETE ->
          text.substring(0, place) + text.substring(Math.min(text.length(), place + 1 + to % 9));
      case CUT_FRONT -> text.substring(place);
      case CUT_END -> text.substring(0, place);
    };
  }
}
