package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one line of a text that may be long; what does not fit becomes a note. */
record Titles(String title, List<String> rest) {
  private static final int LONGEST = 120;

  /** {@code Stop the workers. They}, where the second sentence begins. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?;:。！？；：]+(?=\\s|$)|[。！？；：]");

  Titles {
    rest = List.copyOf(rest);
  }

  static Titles of(String text) {
    String line = oneLine(text);
    if (line.length() <= LONGEST) {
      return new Titles(withoutColon(line), List.of());
    }
    int end = 0;
    Matcher sentence = SENTENCE.matcher(line.substring(0, LONGEST));
    while (sentence.find() && (end == 0 || end < 20)) {
      end = sentence.end();
    }
    if (end > 0) {
      return new Titles(
          withoutColon(line.substring(0, end).strip()), List.of(line.substring(end).strip()));
    }
    int cut = line.lastIndexOf(' ', LONGEST - 2);
    cut = cut < LONGEST / 2 ? LONGEST - 2 : cut;
    cut -= Character.isHighSurrogate(line.charAt(cut - 1)) ? 1 : 0;
    return new Titles(line.substring(0, cut) + " …", List.of(line));
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String withoutColon(String line) {
    String bare = line.replaceAll("[:：]++$", "").strip();
    return bare.isEmpty() ? line : bare;
  }

  List<String> and(List<String> notes) {
    List<String> all = new ArrayList<>(rest);
    all.addAll(notes);
    return all;
  }
}
