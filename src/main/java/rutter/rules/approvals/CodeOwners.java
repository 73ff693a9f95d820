package rutter.rules.approvals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of GitHub or GitLab that says who owns which paths; in each section the last line wins.
 */
public final class CodeOwners {
  private static final int LONGEST = 300;
  private static final int MOST_STARS = 8;

  /** {@code ^[Documentation][2] @docs}: a section of GitLab, and who owns what it does not say. */
  private static final Pattern SECTION =
      Pattern.compile("\\^?\\[([^\\]]{1,200})\\](?:\\[\\d{1,3}\\])?(.*)");

  /** Blanks part words, unless a backslash stands before them. */
  private static final Pattern WORD = Pattern.compile("(?:\\\\.|[^\\s\\\\])++");

  private CodeOwners() {}

  /** The owners of a path, which is relative and has slashes. */
  public static Set<String> of(String text, String path) {
    Map<String, List<String>> bySection = new LinkedHashMap<>();
    String section = "";
    List<String> usual = List.of();
    for (String line : text.lines().map(String::strip).toList()) {
      Matcher head = SECTION.matcher(line);
      if (line.length() > LONGEST || line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (head.matches()) {
        section = head.group(1).strip();
        usual = words(head.group(2));
        continue;
      }
      List<String> words = words(line);
      if (matches(words.get(0), path)) {
        List<String> named = words.subList(1, words.size());
        bySection.put(section, named.isEmpty() ? usual : named);
      }
    }
    Set<String> owners = new LinkedHashSet<>();
    bySection.values().forEach(owners::addAll);
    return owners;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find() && !word.group().startsWith("#")) {
      words.add(word.group());
    }
    return words;
  }

  private static boolean matches(String written, String path) {
    String glob = written.replaceAll("\\\\(.)", "$1");
    if (glob.chars().filter(c -> c == '*').count() > MOST_STARS) {
      return false;
    }
    boolean folder = glob.endsWith("/");
    String bare = folder ? glob.substring(0, glob.length() - 1) : glob;
    boolean anchored = bare.indexOf('/') >= 0;
    String from = bare.startsWith("/") ? bare.substring(1) : bare;
    boolean any = from.substring(from.lastIndexOf('/') + 1).indexOf('*') >= 0;
    String below = folder ? "/.*" : any ? "" : "(?:/.*)?";
    return Pattern.matches((anchored ? "" : "(?:.*/)?") + regex(from) + below, path);
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (glob.charAt(i) == '*') {
        regex.append("[^/]*");
      } else if (glob.charAt(i) == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(glob.charAt(i))));
      }
    }
    return regex.toString();
  }
}
