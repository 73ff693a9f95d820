package rutter.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.finding.Label;
import rutter.finding.Severity;
import rutter.finding.Suppression;
import rutter.plan.Detection;
import rutter.text.Edit;
import rutter.text.Span;

/** Reads what {@link CacheWriter} has written. */
final class CacheReader {
  private static final int MOST = 1 << 24;

  private final DataInputStream in;
  private final List<String> said = new ArrayList<>();

  CacheReader(DataInputStream in) {
    this.in = in;
  }

  int count() throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("no count: " + count);
    }
    return count;
  }

  String word() throws IOException {
    int known = in.readInt();
    if (known < 0) {
      String word = new String(in.readNBytes(count()), StandardCharsets.UTF_8);
      said.add(word);
      return word;
    }
    return said.get(known);
  }

  Span span() throws IOException {
    return new Span(in.readInt(), in.readInt());
  }

  Remembered remembered() throws IOException {
    String settings = word();
    String text = word();
    Map<String, String> asked = new LinkedHashMap<>();
    int questions = count();
    for (int i = 0; i < questions; i++) {
      asked.put(word(), word());
    }
    Detection.Kind kind = Detection.Kind.valueOf(word());
    List<Finding> findings = new ArrayList<>();
    int count = count();
    for (int i = 0; i < count; i++) {
      findings.add(finding());
    }
    return new Remembered(settings, text, asked, kind, findings);
  }

  private Finding finding() throws IOException {
    String rule = word();
    Severity severity = Severity.valueOf(word());
    String message = word();
    Span span = span();
    List<Label> labels = new ArrayList<>();
    int count = count();
    for (int i = 0; i < count; i++) {
      labels.add(new Label(span(), word()));
    }
    String why = word();
    String help = word();
    Optional<Fix> fix = in.readBoolean() ? Optional.of(fix()) : Optional.empty();
    Optional<Suppression> suppressed =
        in.readBoolean()
            ? Optional.of(new Suppression(Suppression.By.valueOf(word()), word()))
            : Optional.empty();
    return new Finding(rule, severity, message, span, labels, why, help, fix, suppressed);
  }

  private Fix fix() throws IOException {
    String title = word();
    Fix.Safety safety = Fix.Safety.valueOf(word());
    List<Edit> edits = new ArrayList<>();
    int count = count();
    for (int i = 0; i < count; i++) {
      edits.add(new Edit(span(), word()));
    }
    return new Fix(title, safety, edits);
  }
}
