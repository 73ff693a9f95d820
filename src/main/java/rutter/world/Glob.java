package rutter.world;

import java.util.regex.Pattern;

/**
 * A pattern for paths, as in {@code .gitignore}: {@code *} stops at a slash, {@code **} does not,
 * and a pattern without a slash is for any folder.
 */
public final class Glob {
  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  public static Glob of(String written) {
    String glob = written.startsWith("./") ? written.substring(2) : written;
    if (glob.startsWith("/")) {
      glob = glob.substring(1);
    } else if (glob.replaceFirst("/$", "").indexOf('/') < 0) {
      glob = "**/" + glob;
    }
    glob = glob.endsWith("/") ? glob + "**" : glob;
    return new Glob(Pattern.compile(regex(glob)));
  }

  /** Whether the path, with slashes and relative to where the pattern stands, is meant. */
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:[^/]+/)*");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{' && glob.indexOf('}', i) > 0) {
        regex.append("(?:");
        braces++;
      } else if (c == '}' && braces > 0) {
        regex.append(')');
        braces--;
      } else if (c == ',' && braces > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
