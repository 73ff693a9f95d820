package rutter.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line for code that nothing leads to: its first comment, or else its first command. */
final class CodeTitle {
  private static final int LONGEST = 100;

  /** {@code # Stop the workers}, {@code -- 2. copy} */
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|--|//)[#\\s-]*+(?!!)(\\S.*)");

  private static final Pattern NOTHING =
      Pattern.compile("\\s*|\\s*set\\s+-[euox]+(?:\\s+pipefail)?\\s*|#!.*");

  private CodeTitle() {}

  static String of(String code) {
    Optional<String> line =
        code.lines().filter(each -> !NOTHING.matcher(each).matches()).findFirst();
    String first = line.orElse("…");
    Matcher comment = COMMENT.matcher(first);
    return comment.matches() ? comment.group(1).strip() : shortened(first.strip());
  }

  /** What a line goes on with is to be seen in the code. */
  private static String shortened(String command) {
    String line = command.endsWith("\\") ? command.substring(0, command.length() - 1) : command;
    String bare = line.strip();
    boolean cut = bare.length() > LONGEST;
    int end = Math.min(bare.length(), LONGEST);
    end -= cut && Character.isHighSurrogate(bare.charAt(end - 1)) ? 1 : 0;
    return bare.substring(0, end).strip() + (cut || line.length() < command.length() ? " …" : "");
  }
}
