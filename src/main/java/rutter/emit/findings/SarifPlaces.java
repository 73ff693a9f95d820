package rutter.emit.findings;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import rutter.emit.Json;
import rutter.text.Position;
import rutter.text.Source;
import rutter.text.Span;

/** Where something stands, in the words of SARIF. */
final class SarifPlaces {
  /** What paths are relative to, as services for code know it. */
  static final String ROOT = "%SRCROOT%";

  /** {@code C:/plans}, {@code C:\plans} */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*");

  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  private SarifPlaces() {}

  static void physical(Json json, Source source, Span span) {
    json.object(
        "physicalLocation",
        place -> {
          artifact(place, source);
          region(place, "region", source, span);
        });
  }

  static void artifact(Json json, Source source) {
    String path = Located.path(source);
    boolean drive = DRIVE.matcher(path).matches();
    boolean absolute = path.startsWith("/");
    json.object(
        "artifactLocation",
        location -> {
          if (drive) {
            location.put("uri", "file:///" + path.charAt(0) + ":" + encoded(path.substring(2)));
          } else if (absolute) {
            location.put("uri", "file://" + encoded(path));
          } else {
            location.put("uri", encoded(path)).put("uriBaseId", ROOT);
          }
        });
  }

  static void region(Json json, String name, Source source, Span span) {
    Position start = source.lines().at(span.start());
    Position end = source.lines().at(span.end());
    json.object(
        name,
        region ->
            region
                .put("startLine", start.line())
                .put("startColumn", start.column())
                .put("endLine", end.line())
                .put("endColumn", end.column()));
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return uri.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
