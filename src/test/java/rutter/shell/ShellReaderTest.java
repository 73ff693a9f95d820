package rutter.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.shell.Invocation.Redirect;

/** A script is its commands, their words, and what these are made of. */
class ShellReaderTest {
  private static final int LONG = 100_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "psql -h \"$HOST\" 'a b' ~ START[psql,-h,$HOST,a b]",
        "a && b || c | d; e & f ~ START[a] AND[b] OR[c]| PIPE[d] THEN[e] BACKGROUND[f]",
        "A=1 export B=\"x y\" C ~ START A=1 B=x y [export,B=x y,C]",
        "A=(1 \"2 3\") ~ START A=(1 2 3) []",
        "if a; then b; else c; fi; d ~ START[a]1 START[b]1? START[c]1? THEN[d]",
        "while read -r x; do y; done < z ~ START[read,-r,x]1 START[y]1? THEN[]<z",
        "for x in a $B; do c; done ~ START[for,x,in,a,$B] START[c]1?",
        "case $x in a) b;; esac ~ START[case,$x,in] START[b]1?",
        "f() { a; } ~ START[function,f] START[a]2?",
        "(a; b) | c ~ START[a]1| THEN[b]1| PIPE[c]",
        "a > b 2>&1 <<< \"c d\" ~ START[a]>b>&1<<<c d",
        "[[ -f a && ! ( b == c* ) ]] ~ START[[[,-f,a,&&,!,(,b,==,c*,),]]]",
        "time ! a\\ b c#d # e ~ START[a b,c#d]",
        "a <host> b ~ START[a,<host>,b]",
        "ssh <user>@<host> <your command> x ~ START[ssh,<user>@<host>,<your command>,x]",
        "sort <in >out ~ START[sort]<in>out",
      })
  void commands(String script, String expected) {
    assertEquals(expected, said(Snippets.read(script)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a$B\"$C\" ~ 'a' B C\"",
        "${A:-$B}x ~ A:-$B B 'x'",
        "${#A[@]} ~ A#[@]",
        "$((A + 1 + $B)) ~ A(( B",
        "\"$(a)\" ~ $(a)\"",
        "<(a) ~ $(a)",
        "$1$?$ ~ 1 ? '$'",
        "a'b c' ~ 'a' 'b c'\"",
        "'' ~ ''\"",
      })
  void parts(String word, String expected) {
    Word read = Snippets.read("x " + word).commands().get(0).words().get(1);
    assertEquals(
        expected,
        read.parts().stream().map(ShellReaderTest::said).collect(Collectors.joining(" ")));
  }

  @Test
  void hereDocuments() {
    Script script = Snippets.read("a <<X | b <<-'Y'\n1 $V \\$W\nX\n\t2 $V\n\tY\nc");
    assertEquals("1 $V $W\n", body(script.commands().get(0)));
    assertEquals("2 $V\n", body(script.commands().get(1)));
    assertEquals("c", script.commands().get(2).program());
    assertEquals(
        1,
        script.commands().get(0).parts().stream().filter(Word.Variable.class::isInstance).count());
    Word text = script.commands().get(1).redirects().get(0).body().orElseThrow();
    assertTrue(text.isLiteral());
    assertEquals(29, text.content().offset(0));
  }

  @Test
  void backticksAreReadWithoutTheirEscapes() {
    Script script = Snippets.read("x `a \\`b c\\``");
    assertEquals(
        "x a b", script.all().stream().map(Invocation::program).collect(Collectors.joining(" ")));
    assertEquals(7, script.all().get(2).span().start());
  }

  private static String body(Invocation command) {
    return command.redirects().get(0).text().orElseThrow().chars();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a 'b ~ UNCLOSED ' 2",
        "a $(b ~ UNCLOSED $( 2",
        "if a; then b ~ UNCLOSED if 0",
        "a; done ~ UNEXPECTED done 3",
        "a (b) ~ UNEXPECTED ( 2",
        "a; b) ~ UNEXPECTED ) 4",
        "a <host> ~ PLACEHOLDER <host> 2",
        "if a; then fi ~ EMPTY fi 11",
        "a >; b ~ UNEXPECTED > 2",
      })
  void faults(String script, String expected) {
    Script.Fault fault = Snippets.read(script).fault().orElseThrow();
    assertEquals(expected, fault.kind() + " " + fault.what() + " " + fault.span().start());
  }

  @Test
  void whatFollowsAFaultIsStillRead() {
    assertEquals("START[b,<x>] START[c]", said(Snippets.read("a (b\nb <x>\nc")));
    assertEquals("START[c]", said(Snippets.read("it's\nc")));
    assertEquals(Optional.empty(), Snippets.read("shopt -s extglob\nls !(a|b)").fault());
  }

  @Test
  void terminals() {
    Script script =
        ShellReader.read(
            Snippets.content(
                "root@db-1:/srv# ls\na 'b\n[me@host ~]$ psql <<EOF\n> SELECT 1;\n> EOF\n1\n$ a 'b\nc'\nd\n$ e"),
            ShellReader.Kind.CONSOLE);
    assertEquals("START[ls] START[psql]<<EOF START[a,b\nc] THEN[d] START[e]", said(script));
    assertEquals(Optional.empty(), script.fault());
    assertEquals("SELECT 1;\n", body(script.commands().get(1)));
  }

  @Test
  void whatATerminalAsksForIsTypedToo() {
    Script script = terminal("$ a &&\n> b\nshown\n$ c");
    assertEquals("START[a] AND[b] START[c]", said(script));
    assertEquals(Optional.empty(), script.fault());
  }

  @Test
  void onlyWhatIsTypedCanBeAFault() {
    assertEquals("fi", terminal("$ a\nit's (\n$ fi\n$ done").fault().orElseThrow().what());
    assertEquals(Optional.empty(), terminal("it's shown (\nand nothing typed").fault());
  }

  private static Script terminal(String shown) {
    return ShellReader.read(Snippets.content(shown), ShellReader.Kind.CONSOLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$((",
        "$(",
        "((",
        "(",
        "{ ",
        "`",
        "\"",
        "'",
        "\"$(",
        "${",
        "<<A ",
        "<<A\n",
        "a[",
        "A=(",
        "if ",
        "<a ",
        "case a in ",
        "a|",
        "f() ",
        "\\",
        "$'",
        "[[ ",
        "<(",
        "a;",
        "a\n",
        "$( `",
        "\"`\"",
        "!",
        "' \"\n",
        "export A=1 ",
        "(\n",
        ")\n",
        "'\n",
        "$((a",
        "\"${a:-",
        "@(",
        "extglob @(",
        "> ",
        "$ a\n",
        "$ '\n"
      })
  void isLinear(String piece) {
    String text = piece.repeat(LONG / piece.length());
    for (ShellReader.Kind kind : ShellReader.Kind.values()) {
      assertTimeout(
          Duration.ofSeconds(2), () -> ShellReader.read(Snippets.content(text), kind), piece);
    }
  }

  private static String said(Script script) {
    return script.commands().stream().map(ShellReaderTest::said).collect(Collectors.joining(" "));
  }

  private static String said(Invocation command) {
    String words = command.words().stream().map(Word::value).collect(Collectors.joining(","));
    String assigned =
        command.assignments().stream()
            .map(one -> " " + one.name() + "=" + one.value().value())
            .collect(Collectors.joining());
    return command.before()
        + assigned
        + (assigned.isEmpty() ? "" : " ")
        + "["
        + words
        + "]"
        + command.redirects().stream().map(ShellReaderTest::said).collect(Collectors.joining())
        + (command.depth() > 0 ? command.depth() : "")
        + (command.conditional() ? "?" : "")
        + (command.pipesOn() ? "|" : "");
  }

  private static String said(Redirect redirect) {
    return redirect.sign() + redirect.target().value();
  }

  private static String said(Word.Part part) {
    String quote = part.quoted() ? "\"" : "";
    if (part instanceof Word.Literal literal) {
      return "'" + literal.text() + "'" + quote;
    }
    if (part instanceof Word.Variable variable) {
      return variable.name() + variable.operator() + quote;
    }
    return "$(" + ((Word.Substitution) part).script().commands().get(0).program() + ")" + quote;
  }
}
