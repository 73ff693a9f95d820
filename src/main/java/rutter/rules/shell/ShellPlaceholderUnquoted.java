package rutter.rules.shell;

import java.util.List;
import java.util.Locale;
import rutter.rules.LeftOpen;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Each placeholder once, where a shell would first read a file of its name. */
public final class ShellPlaceholderUnquoted implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Redirected redirected = Redirected.in(subject);
    for (LeftOpen left : LeftOpen.in(subject)) {
      List<Span> bare = redirected.of(left);
      if (bare.isEmpty()) {
        continue;
      }
      Span first = bare.get(0);
      String name = left.text().substring(1, left.text().length() - 1);
      String target = target(subject.text(), first.end());
      boolean many = bare.size() > 1;
      report
          .at(first)
          .as(many ? "many" : target.isEmpty() ? "" : "over")
          .with("text", left.text())
          .with("file", name.split("[ |/]", 2)[0])
          .with("target", target)
          .with("count", bare.size())
          .with("variable", variable(name));
    }
  }

  /** The word behind the {@code >}, into which a shell writes what the command prints. */
  private static String target(String text, int from) {
    int start = from;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < text.length() && " \t\r\n;&|<>()\\#\"'`".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String target = text.substring(start, end);
    // the number of a stream that goes elsewhere names no file
    boolean stream = text.startsWith(">", end) && target.chars().allMatch(Character::isDigit);
    return stream ? "" : target;
  }

  static String variable(String name) {
    String upper = name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "_");
    return upper.isEmpty() || Character.isDigit(upper.charAt(0)) ? "_" + upper : upper;
  }
}
