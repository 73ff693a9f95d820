package rutter.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rutter.review.Review;

/** What the pages of plans are called: {@code plans/upgrade.md} is {@code plans-upgrade.html}. */
record PageNames(List<Review> reviews) {
  private static final int LONGEST = 80;

  Map<String, String> byPath() {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>(Set.of("index"));
    for (Review review : reviews) {
      String plain = plain(review.head().path());
      String name = plain;
      // on many disks a name is the same in capitals
      for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
        name = plain + "-" + i;
      }
      names.put(review.head().path(), name + ".html");
    }
    return names;
  }

  private static String plain(String path) {
    String stem = path.replaceFirst("\\.[A-Za-z]+$", "");
    StringBuilder plain = new StringBuilder();
    stem.codePoints()
        .map(c -> Character.isLetterOrDigit(c) || c == '_' ? c : '-')
        .forEach(plain::appendCodePoint);
    String joined = plain.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
    int all = joined.codePointCount(0, joined.length());
    String kept =
        all <= LONGEST ? joined : joined.substring(joined.offsetByCodePoints(0, all - LONGEST));
    return kept.isEmpty() ? "plan" : kept;
  }
}
