package rutter.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rutter.text.Lines;
import rutter.text.Source;

/**
 * Names for findings that stay the same when lines move: of the rule, the line it points at, what
 * it says, and how many alike stand above it.
 */
public final class Fingerprints {
  private static final int BYTES = 16;
  private static final Pattern NUMBERS = Pattern.compile("\\d++");
  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private Fingerprints() {}

  /** One for each finding, in the same order. */
  public static List<String> of(Source source, List<Finding> findings) {
    Lines lines = source.lines();
    Map<String, Integer> seen = new HashMap<>();
    Map<Integer, String> said = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Finding finding : findings) {
      int number = lines.lineAt(finding.span().start());
      String line =
          said.computeIfAbsent(
              number,
              n -> hash(BLANKS.matcher(source.text(lines.line(n)).strip()).replaceAll(" ")));
      // numbers count things that come and go elsewhere: “none of the 3 stages”
      String message = NUMBERS.matcher(finding.message()).replaceAll("");
      String key = finding.rule() + "\0" + line + "\0" + message;
      int alike = seen.merge(key, 1, Integer::sum);
      names.add(hash(key + "\0" + alike));
    }
    return names;
  }

  /** A name for a finding among those of all documents. */
  public static String in(String file, String fingerprint) {
    return hash(file + "\0" + fingerprint);
  }

  private static String hash(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
