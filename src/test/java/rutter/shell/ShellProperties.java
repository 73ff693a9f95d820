package rutter.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.text.Span;

/** Whatever stands in a fence, it is read, and what is found stands where it is said to stand. */
class ShellProperties {
  @Property(tries = 2000)
  void anythingIsRead(@ForAll String text, @ForAll ShellReader.Kind kind) {
    check(ShellReader.read(Snippets.content(text), kind), text);
  }

  @Property(tries = 3000)
  void anythingLikeAScriptIsRead(@ForAll("scripts") String text, @ForAll ShellReader.Kind kind) {
    check(ShellReader.read(Snippets.content(text), kind), text);
  }

  @Provide
  Arbitrary<String> scripts() {
    return Arbitraries.of(
            List.of(
                "a", "b ", " ", "\n", "'", "\"", "`", "$", "$(", "${A", "}", "{ ", "(", ")", "((",
                "))", "<", ">", "<<E", "E\n", "<x>", "|", "&", ";", ";;", "if ", "then ", "fi ",
                "for ", "in ", "do ", "done ", "case ", "esac ", "[[ ", " ]]", "#", "\\", "A=",
                "export ", "f()", "$ ", "> ", "!", "time ", "-c "))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  private static void check(Script script, String text) {
    Span all = new Span(0, text.length());
    script.fault().ifPresent(fault -> assertTrue(all.contains(fault.span())));
    for (Invocation command : script.all()) {
      assertTrue(all.contains(command.span()));
      int end = 0;
      for (Word word : command.words()) {
        assertTrue(all.contains(word.span()) && word.span().start() >= end, word.value());
        end = word.span().start();
      }
      for (Word.Part part : command.parts()) {
        assertTrue(all.contains(part.span()));
        if (part instanceof Word.Variable variable) {
          assertTrue(part.span().of(text).contains(variable.name()));
        }
      }
      if (command.words().size() == 1 && command.words().get(0).isLiteral()) {
        Word word = command.words().get(0);
        assertEquals(word.value().length(), word.content().length());
      }
    }
  }
}
