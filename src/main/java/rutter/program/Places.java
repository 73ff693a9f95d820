package rutter.program;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.vocabulary.Vocabulary;

/** Where the comments of SQL say that it is run: {@code -- in campus}, {@code -- on dwh-1: …}. */
final class Places {
  private static final Pattern COMMENT =
      Pattern.compile("(?m)^\\s*--\\s*(?:run\\s+)?(\\p{L}+)\\s+([\\p{L}][\\w.-]*+)");

  private Places() {}

  static Set<String> in(String sql, Vocabulary words) {
    Set<String> places = new TreeSet<>();
    Matcher comment = COMMENT.matcher(sql);
    while (comment.find()) {
      String before = comment.group(1).toLowerCase(Locale.ROOT);
      if (words.value("where", before).isPresent()) {
        places.add(comment.group(2));
      }
    }
    return places;
  }
}
