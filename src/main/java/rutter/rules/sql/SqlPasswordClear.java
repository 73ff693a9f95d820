package rutter.rules.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.SqlStatement;

/** The password itself is never part of what is said. */
public final class SqlPasswordClear implements Rule {
  private static final Pattern STATEMENT =
      Pattern.compile("(?i)\\s*(?:create|alter|set\\s+password|grant|\\\\)");

  /** {@code PASSWORD 'x'}, {@code IDENTIFIED BY 'x'}, {@code password=x} of a connection. */
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?i)(?:\\bpassword\\b(?:\\s+for\\s+\\S++)?\\s*=?\\s*|\\bidentified\\s+(?:with\\s+\\S++\\s+)?by\\s+)(?:e?'([^'\\n]*+)'|\"([^\"\\n]*+)\"|(?<==)([^\\s'\"]++))");

  private static final Pattern VARIABLE = Pattern.compile("[$<{:*%•…]|\\.\\.\\.");
  private static final Pattern ENDING = Pattern.compile("[^\\p{L}]++(?:[eE]')?$");
  private static final Pattern PARTS = Pattern.compile("[\\W_]+");

  // of a statement with several changes the words are looked at once
  @SuppressWarnings("ReferenceEquality")
  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    Set<String> samples = subject.vocabulary().words("password");
    @Nullable SqlStatement last = null;
    for (Move<Change> move : course.run(Change.class)) {
      if (move.statement() != last && STATEMENT.matcher(move.text()).lookingAt()) {
        check(move, samples, report);
      }
      last = move.statement();
    }
  }

  private static void check(Move<?> move, Set<String> samples, Report report) {
    Matcher matcher = PASSWORD.matcher(move.text());
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
      String value = matcher.group(group);
      if (!isStandIn(value, samples)) {
        report
            .at(move.statement().text().exact(matcher.start(group), matcher.end(group)))
            .as(move.isMysql() ? "mysql" : "")
            .with("before", before(matcher, group));
      }
    }
  }

  private static String before(Matcher matcher, int group) {
    String before = matcher.group().substring(0, matcher.start(group) - matcher.start());
    return ENDING.matcher(before).replaceFirst("");
  }

  /** A variable, a placeholder, or a word such as {@code changeme}. */
  private static boolean isStandIn(String value, Set<String> samples) {
    return value.isBlank()
        || VARIABLE.matcher(value).find()
        || Arrays.stream(PARTS.split(value.toLowerCase(Locale.ROOT))).anyMatch(samples::contains);
  }

  @Override
  public boolean isAboutSecrets() {
    return true;
  }
}
