package rutter.world;

import java.util.regex.Pattern;

/** An address that links may begin with, whatever they are written into. */
public final class WebAddress {
  private static final Pattern PLAIN = Pattern.compile("(?i)https?://[\\w.:/~%@?=&+,-]+");

  private WebAddress() {}

  public static boolean is(String url) {
    return PLAIN.matcher(url).matches();
  }
}
