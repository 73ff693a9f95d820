package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.shell.Invocation;
import rutter.shell.Word;
import rutter.text.Content;
import rutter.vocabulary.Vocabulary;

/**
 * What looks like SQL in the words of programs that are not known as clients of a server: {@code
 * run-sql "DROP TABLE a"}, and in lines that are typed to a client which was opened before.
 */
final class SqlInWords {
  /** What may stand before the statement is an option. */
  private static final Pattern SQL =
      Pattern.compile(
          "(?is)(?:--?[\\w-]+=|-\\w)?\\s*((?:DROP|TRUNCATE|DELETE\\s+FROM|ALTER|CREATE|BACKUP|BEGIN|SELECT)[\\s;].*)");

  private final Vocabulary vocabulary;
  private final List<Content> found = new ArrayList<>();

  SqlInWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Content> of(List<Invocation> invocations, String source) {
    for (Invocation invocation : invocations) {
      if (!says(invocation, vocabulary)) {
        invocation.words().stream().skip(1).map(Word::content).forEach(this::add);
        invocation.redirects().forEach(from -> from.text().ifPresent(this::add));
        if (isTyped(invocation)) {
          add(Content.of(source, List.of(invocation.span())));
        }
      }
    }
    return found;
  }

  /** What a command only prints or searches for is not done. */
  static boolean says(Invocation invocation, Vocabulary vocabulary) {
    return InnerScripts.value("shell", invocation.program(), vocabulary)
        .filter("says"::equals)
        .isPresent();
  }

  private static boolean isTyped(Invocation invocation) {
    return invocation.words().size() > 2
        && invocation.program().chars().allMatch(Character::isUpperCase);
  }

  private void add(Content content) {
    if (content.chars().indexOf(' ') > 0) {
      Matcher matcher = SQL.matcher(content.chars());
      if (matcher.matches()) {
        found.add(content.part(matcher.start(1), content.length()));
      }
    }
  }
}
