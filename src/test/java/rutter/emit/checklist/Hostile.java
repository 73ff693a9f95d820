package rutter.emit.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import rutter.emit.Terminal;
import rutter.plan.Rollback.Coverage;
import rutter.program.Deed;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Program;
import rutter.program.Terms;
import rutter.testing.Edit;
import rutter.testing.Programs;
import rutter.text.Span;

/** Words that end what they stand in, in any of the formats, and programs that say nothing else. */
public final class Hostile {
  private static final List<Kind> KINDS =
      Arrays.stream(Kind.values()).filter(kind -> kind != Kind.ROLLBACK).toList();

  private static final String[] PIECES = {
    "word",
    " ",
    "</script>",
    "<script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "</style>",
    "</title>",
    "</code></pre>",
    "<!--",
    "]]>",
    "[x](javascript:alert(1))",
    "javascript:alert(1)",
    "<javascript:alert(1)>",
    "https://example.org/a_b?c=1&d=2",
    "www.example.org/a_b_",
    "data:text/html,x",
    "mailto:a_b_@example.org",
    "a_b_@example.org",
    "@everyone",
    "#12",
    "org/repo#12",
    "GH-12",
    "&lt;",
    "&#x6a;",
    "{{title}}",
    "{{{title}}}",
    "=1+1",
    "-1",
    "+1",
    "@SUM(A1)",
    "＝1",
    "\"",
    "\"\"",
    "'",
    ",",
    ";",
    "\r\n",
    "\u2028",
    "\u0085",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\uffff",
    "\u0000",
    "\u001b[31m",
    "$x$",
    "1) ",
    "+ ",
    "~",
    "* * *",
    "____",
    "*/",
    "'''",
    "\\n",
    "%s",
    "!!binary x",
    "&a *a",
    "? ",
    "---\n"
  };

  private Hostile() {}

  public static Arbitrary<String> words() {
    return Arbitraries.oneOf(Edit.pieces(), Arbitraries.of(PIECES))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }

  /** Each piece by itself, between words, and twice. */
  public static List<String> pieces() {
    return Stream.of(PIECES)
        .flatMap(piece -> Stream.of(piece, "a" + piece + "b", piece + " " + piece))
        .filter(words -> !words.isBlank())
        .toList();
  }

  static Program all() {
    return program(pieces());
  }

  static Arbitrary<Program> programs() {
    return words().list().ofMinSize(1).ofMaxSize(6).map(Hostile::program);
  }

  /** What a reader must see of words. */
  public static String seen(String words) {
    return Terminal.clean(words).strip().replaceAll(" +", " ");
  }

  static String title(int number, String words) {
    return "T" + number + " " + words;
  }

  static Program program(List<String> all) {
    List<Operation> forward = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      forward.add(operation(i, all.get(i)));
    }
    String first = all.get(0);
    Program.Header header = Programs.header(first);
    Leg leg =
        new Leg(
            "stage-1",
            first,
            List.of(first),
            Optional.of(first),
            Optional.of(first),
            Optional.empty(),
            List.of(),
            forward,
            Coverage.NONE,
            List.of(),
            Span.at(0));
    return new Program(
        new Program.Header(first, first, first, first, first),
        Programs.everything().surroundings(),
        List.of(),
        List.of(leg),
        List.of(),
        List.of(),
        new Program.Limits(List.of(first), all, Optional.empty(), Optional.of(header.name())),
        List.of(new Program.LeftOut(first, first, Span.at(0))));
  }

  private static Operation operation(int number, String words) {
    Terms terms =
        new Terms(
            Optional.of(words),
            Optional.empty(),
            Optional.empty(),
            Optional.of(words),
            Optional.of(words),
            Optional.of(words),
            Map.of("NAME", words),
            0,
            false,
            Optional.of(words),
            List.of(),
            List.of());
    return new Operation(
        id(number),
        KINDS.get(number % KINDS.size()),
        title(number, words),
        List.of(words),
        deed(number, words),
        terms,
        Effect.UNKNOWN,
        List.of(),
        Span.at(0));
  }

  static String id(int number) {
    return "stage-1/run-" + (number + 1);
  }

  private static Deed deed(int number, String words) {
    return switch (number % 5) {
      case 0 -> new Deed.Shell(words);
      case 1 -> new Deed.ByHand(Optional.of(new Deed.Shown(words, words + "\n" + words, words)));
      case 2 -> new Deed.Decide(List.of(words, words));
      case 3 -> new Deed.Approve(words, Optional.of(new Deed.Given(words, words)));
      default -> new Deed.Approve(words, Optional.empty());
    };
  }
}
