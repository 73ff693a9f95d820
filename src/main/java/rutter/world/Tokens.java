package rutter.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rutter.emit.Terminal;

/** What must not be printed: the secrets of an environment, and what looks like one. */
record Tokens(List<String> known) {
  private static final String HIDDEN = "***";
  private static final int SHORTEST = 6;
  private static final int LONGEST_LINE = 300;

  private static final Pattern NAMED =
      Pattern.compile("(?i).*(?:TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|API_?KEY|AUTH).*");

  private static final Pattern SHAPED =
      Pattern.compile(
          "(?:gh[a-z]_|github_pat_|gl[a-z]{2,6}-|xox[a-z]-)[\\w.-]{8,}+"
              + "|(?i:(?<=bearer )|(?<=basic )|(?<=token: )|(?<=token ))[\\w.~+/=-]{8,}+"
              + "|(?<=://)[^/\\s:@]*+:[^/\\s@]++(?=@)");

  static Tokens of(Map<String, String> environment) {
    List<String> known = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          String token = value.strip();
          if (NAMED.matcher(name).matches() && token.length() >= SHORTEST) {
            known.add(token);
            for (String user : List.of("", ":", "x-access-token:", "oauth2:", "gitlab-ci-token:")) {
              known.add(encoded(user + token));
            }
          }
        });
    known.sort(Comparator.comparingInt(String::length).reversed());
    return new Tokens(List.copyOf(known));
  }

  private static String encoded(String text) {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Text in one line that is harmless to print. */
  String hiddenIn(String text) {
    String said = text;
    for (String token : known) {
      said = said.replace(token, HIDDEN);
    }
    String line = Terminal.clean(SHAPED.matcher(said).replaceAll(HIDDEN)).strip();
    return Terminal.fit(line.replaceAll(" {2,}", " "), LONGEST_LINE);
  }
}
