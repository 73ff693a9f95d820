package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.shell.Invocation;
import rutter.shell.Invocation.Redirect;
import rutter.shell.Word;
import rutter.text.Content;
import rutter.text.Span;

/** A command of a shell or a statement of SQL, and what could be a name in it. */
public record Naming(Span span, List<Words> names) {
  public Naming {
    names = List.copyOf(names);
  }

  /** In the order in which they are run; what is no shell's and no SQL is taken as one. */
  public static List<Naming> in(Command command, Subject subject) {
    Code code = Code.in(subject);
    if (code.isSql(command)) {
      return code.sql(command).stream().map(one -> of(one.text())).toList();
    }
    if (code.script(command).isEmpty()) {
      Content content = code.content(command);
      return content.length() == 0 ? List.of() : List.of(of(content));
    }
    return code.invocations(command).stream().map(one -> of(one, subject)).toList();
  }

  private static Naming of(Content text) {
    return new Naming(text.exact(0, text.length()), CodeWords.of(text));
  }

  private static Naming of(Invocation invocation, Subject subject) {
    boolean says = SqlInWords.says(invocation, subject.vocabulary());
    List<Words> names = new ArrayList<>();
    Span span = invocation.span();
    invocation.assignments().forEach(one -> add(one.value(), says, names));
    invocation.words().forEach(word -> add(word, says, names));
    for (Redirect redirect : invocation.redirects()) {
      add(redirect.target(), says, names);
      if (redirect.text().isPresent()) {
        Content text = redirect.text().get();
        names.addAll(says ? List.of() : CodeWords.of(text));
        span = text.length() == 0 ? span : span.cover(text.exact(0, text.length()));
      }
    }
    return new Naming(span, names);
  }

  /** What is only printed names nothing; what has spaces is a sentence, SQL or a script. */
  private static void add(Word word, boolean says, List<Words> names) {
    if (word.value().chars().noneMatch(Character::isWhitespace)) {
      names.addAll(CodeWords.of(word));
    } else if (!says) {
      names.addAll(CodeWords.of(word.content()));
    }
  }
}
