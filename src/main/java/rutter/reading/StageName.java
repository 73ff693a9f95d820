package rutter.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** Takes the name of a stage apart from what authors hang on it: its time, its status. */
final class StageName {
  /** {@code (2 days)}, {@code （Day 1）} at the end of a title */
  private static final Pattern BRACKETS =
      Pattern.compile("[(（]([^()（）]{1,80})[)）][^\\p{L}\\d]{0,6}$");

  /** {@code Stop the workers. They drain within a minute}: what comes before the first stop. */
  private static final Pattern SENTENCE = Pattern.compile("^.{3,400}?(?:[.:;](?=\\s)|[。：])");

  private static final int LONGEST_NAME = 400;
  private static final int LONGEST_STATUS = 24;

  private StageName() {}

  /** {@code Copy data (2 days) ✅ done} is {@code Copy data}. */
  static String of(String words, Vocabulary vocabulary) {
    if (words.length() > LONGEST_NAME) {
      return words;
    }
    String name = withoutBrackets(withoutEnd(words), vocabulary);
    String bare = withoutStatus(name, vocabulary);
    return bare.equals(name) ? name : withoutBrackets(bare, vocabulary);
  }

  private static String withoutBrackets(String words, Vocabulary vocabulary) {
    String name = words;
    Matcher brackets = BRACKETS.matcher(name);
    while (brackets.find() && brackets.start() > 0 && decorates(brackets.group(1), vocabulary)) {
      name = withoutEnd(name.substring(0, brackets.start()));
      brackets = BRACKETS.matcher(name);
    }
    return name;
  }

  /** {@code Copy (2 days) — done} without its last words. */
  private static String withoutStatus(String name, Vocabulary vocabulary) {
    return statusOf(name, vocabulary)
        .map(status -> withoutEnd(name.substring(0, name.length() - status.length())))
        .orElse(name);
  }

  static String firstWords(String text) {
    Matcher sentence = SENTENCE.matcher(text);
    String first = sentence.find() ? sentence.group() : text;
    return first.replaceAll("[.:;。：]$", "");
  }

  private static boolean decorates(String words, Vocabulary vocabulary) {
    return words.chars().anyMatch(Character::isDigit)
        || vocabulary.value("status", words).isPresent();
  }

  private static String withoutEnd(String words) {
    int end = words.length();
    while (end > 0) {
      int c = words.codePointBefore(end);
      boolean closes = Character.isLetterOrDigit(c) || ")）]】}\"'`”?!.>%".indexOf(c) >= 0;
      if (closes) {
        break;
      }
      end -= Character.charCount(c);
    }
    return words.substring(0, end);
  }

  /** What stands in brackets at the end, or before the status there. */
  static Optional<Words> brackets(Words title, Vocabulary vocabulary) {
    Matcher brackets = BRACKETS.matcher(withoutStatus(withoutEnd(title.text()), vocabulary));
    return brackets.find() ? Optional.of(within(title, brackets.group(1))) : Optional.empty();
  }

  /** {@code Copy — done}, {@code Copy (Complete)}, {@code ✅ Copy} */
  static Optional<Words> status(Words title, Vocabulary vocabulary) {
    Optional<String> inBrackets =
        brackets(title, vocabulary)
            .map(Words::text)
            .filter(w -> vocabulary.value("status", w).isPresent());
    Optional<String> found =
        inBrackets
            .or(() -> statusOf(withoutEnd(title.text()), vocabulary))
            .or(() -> sign(title, vocabulary));
    return found.map(words -> within(title, words));
  }

  private static Optional<String> sign(Words title, Vocabulary vocabulary) {
    return title
        .text()
        .codePoints()
        .filter(c -> c > 0x2000 && !Character.isLetterOrDigit(c))
        .mapToObj(Character::toString)
        .filter(sign -> vocabulary.value("status", sign).isPresent())
        .findFirst();
  }

  /** The words behind the last dash or sign, if they are a status. */
  private static Optional<String> statusOf(String name, Vocabulary vocabulary) {
    for (int i = name.length() - 1; i > 0 && name.length() - i <= LONGEST_STATUS; i--) {
      char c = name.charAt(i);
      boolean cut = "—–-:✅✔⏳🚧".indexOf(c) >= 0 || Character.isSurrogate(c) || c == '\uFE0F';
      String rest = name.substring(i + 1).strip();
      if (cut && !rest.isEmpty() && vocabulary.value("status", rest).isPresent()) {
        return Optional.of(name.substring(i + 1));
      }
    }
    return Optional.empty();
  }

  /** A part of a title, at its place. */
  static Words within(Words title, String words) {
    int at = title.text().indexOf(words);
    boolean exact = title.text().length() == title.span().length() && at >= 0;
    int start = title.span().start() + at;
    return new Words(words.strip(), exact ? new Span(start, start + words.length()) : title.span());
  }
}
