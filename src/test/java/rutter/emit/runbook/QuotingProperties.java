package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import rutter.testing.Outside;
import rutter.testing.Programs;

/** No text of a plan becomes code: what is quoted is read by the real bash. */
class QuotingProperties {
  private static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          "\\",
          "$",
          "`",
          "$(touch owned)",
          "`touch owned`",
          "${x:=1}",
          "!",
          "#",
          "&",
          "|",
          ";",
          "<",
          ">",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          "*",
          "?",
          "~",
          "-",
          "=",
          " ",
          "\n",
          "\r",
          "\t",
          "\u0001",
          "\u001b[2J",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u00ad",
          "\u202e",
          "\u2066",
          "\u2028",
          "\ufeff",
          "\u2019",
          "é",
          "漢",
          "😀",
          "END_OF_CODE",
          "END_OF_CODE_2",
          "\nEND_OF_CODE\n",
          "'\\''",
          "$'",
          "a",
          "word",
          "0");

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 12)
  void whatProgramsReadIsWhatStoodThere(@ForAll @Size(max = 60) List<@From("hostile") String> texts)
      throws IOException, InterruptedException {
    assertEquals(texts, read(texts.stream().map(ShellQuote::exact).toList()));
  }

  @Property(tries = 12)
  void whatPeopleReadIsOneLineThatMovesNothing(
      @ForAll @Size(max = 60) List<@From("hostile") String> texts)
      throws IOException, InterruptedException {
    List<String> words = texts.stream().map(ShellQuote::words).toList();
    List<String> read = read(words);
    assertEquals(texts.size(), read.size());
    for (int i = 0; i < read.size(); i++) {
      assertEquals("'" + read.get(i).replace("'", "'\\''") + "'", words.get(i));
      assertTrue(read.get(i).codePoints().noneMatch(ShellQuote::hidden), read.get(i));
    }
  }

  @Property(tries = 40)
  void codeIsReadAsItStands(@ForAll("hostile") String code)
      throws IOException, InterruptedException {
    Heredoc heredoc = Heredoc.of(code);
    String script =
        "cat <<'" + heredoc.delimiter() + "'\n" + heredoc.body() + heredoc.delimiter() + "\n";
    String expected = code.replace("\r\n", "\n");
    assertEquals(expected.endsWith("\n") ? expected : expected + "\n", run(script));
  }

  @Example
  void theHostileSampleIsRead() throws IOException, InterruptedException {
    assertEquals(List.of(Programs.HOSTILE), read(List.of(ShellQuote.exact(Programs.HOSTILE))));
  }

  @Property(tries = 200)
  void whatIsNoNameOfAVariableIsRefused(@ForAll("hostile") String text) {
    if (text.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      assertEquals(text, ShellQuote.name(text));
    } else {
      assertThrows(IllegalArgumentException.class, () -> ShellQuote.name(text));
    }
  }

  private static List<String> read(List<String> words) throws IOException, InterruptedException {
    String script =
        words.stream().map(word -> "printf '%s\\0' " + word + "\n").collect(Collectors.joining());
    String out = run(script);
    return out.isEmpty()
        ? List.of()
        : Stream.of(out.substring(0, out.length() - 1).split("\0", -1)).toList();
  }

  private static String run(String script) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("quoting");
    Path file = Files.writeString(folder.resolve("script"), script);
    String out = new Outside(folder).run("bash", "-euo", "pipefail", "script").good().out();
    assertFalse(Files.exists(folder.resolve("owned")));
    Files.delete(file);
    Files.delete(folder);
    return out;
  }
}
