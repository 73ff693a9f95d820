package rutter.rules.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.outline.Fence;
import rutter.plan.Command;
import rutter.rules.Subject;
import rutter.text.Span;

/** The attributes of fences that are run, and where each is written. */
final class Attributes {
  private Attributes() {}

  /** A fence that is run, with what is written behind its language. */
  record Of(Fence fence, Command command, String info) {
    /** {@code timeout=soon} as it stands there. */
    Span place(String name) {
      Matcher written =
          Pattern.compile(
                  "(?<![\\w.-])"
                      + Pattern.quote(name)
                      + "(?:=(?:\"[^\"]*+\"|'[^']*+'|[^\\s}]*+))?(?![\\w-])")
              .matcher(info);
      int start = fence.info().start();
      return written.find()
          ? new Span(start + written.start(), start + written.end())
          : fence.info();
    }
  }

  static Stream<Of> in(Subject subject) {
    java.util.Map<Integer, Command> commands = new java.util.HashMap<>();
    for (Command command : subject.plan().commands()) {
      if (command.form() == Command.Form.FENCE && command.role() != Command.Role.EXAMPLE) {
        commands.put(command.span().start(), command);
      }
    }
    return subject
        .blocks(Fence.class)
        .filter(fence -> !fence.attributes().isEmpty())
        .filter(fence -> commands.containsKey(fence.span().start()))
        .map(
            fence ->
                new Of(
                    fence,
                    java.util.Objects.requireNonNull(commands.get(fence.span().start())),
                    subject.source().text(fence.info())));
  }
}
