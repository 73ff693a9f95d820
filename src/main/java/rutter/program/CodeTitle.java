package rutter.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.plan.Command;

/** A line for code that nothing leads to: its first comment, or else its first command. */
final class CodeTitle {
  private static final int LONGEST = 100;
  private static final int SHORTEST = 12;

  /** {@code # Stop the workers}, {@code -- 2. copy} */
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|--|//)[#\\s-]*+(?!!)(\\S.*)");

  /** {@code 4. Note the position} */
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}[.):]\\s+(?=\\S)");

  /** What only prepares for what follows. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\s*|#!.*|\\s*--\\s*\\p{L}{2,4}\\s+[\\w.-]+\\s*|\\s*(?:set|umask|cd)\\s.*|\\s*(?:export\\s+)?[A-Za-z_]\\w*=\\S*\\s*"
              + "|\\s*export\\s.*|(?i:SET|RESET|BEGIN|START TRANSACTION)\\b.*");

  private CodeTitle() {}

  /** Of a script with numbered steps all of them. */
  static String of(Command command, String code) {
    return command.steps().isEmpty()
        ? of(code)
        : command.steps().stream()
            .map(step -> step.title().text())
            .collect(Collectors.joining("; "));
  }

  static String of(String code) {
    Optional<String> line =
        code.lines().filter(each -> !NOTHING.matcher(each).matches()).findFirst();
    String first =
        line.or(() -> code.lines().filter(each -> !each.isBlank()).findFirst()).orElse("…");
    Matcher comment = COMMENT.matcher(first);
    return comment.matches()
        ? NUMBER.matcher(comment.group(1).strip()).replaceFirst("")
        : shortened(first.strip().length() < SHORTEST ? begun(code, first) : first.strip());
  }

  /** {@code SELECT} alone says too little. */
  private static String begun(String code, String first) {
    StringBuilder words = new StringBuilder();
    boolean on = false;
    for (String line : (Iterable<String>) code.lines()::iterator) {
      on |= line.equals(first);
      if (on && words.length() < LONGEST) {
        words.append(words.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    return words.toString().strip();
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
