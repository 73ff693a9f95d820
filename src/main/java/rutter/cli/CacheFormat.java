package rutter.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

/** How findings are kept: each sentence once, and then by its number; a sum tells of damage. */
final class CacheFormat {
  private static final int MOST = 1 << 24;

  /** The letters of a sum. */
  private static final int SUM = 64;

  private CacheFormat() {}

  static byte[] written(Map<String, Remembered> all) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Writer writer = new Writer(new DataOutputStream(bytes));
    writer.out.writeInt(all.size());
    for (Map.Entry<String, Remembered> entry : all.entrySet()) {
      writer.say(entry.getKey());
      writer.write(entry.getValue());
    }
    byte[] body = bytes.toByteArray();
    bytes.reset();
    bytes.write(sum(body));
    bytes.write(body);
    return bytes.toByteArray();
  }

  private static byte[] sum(byte[] body) {
    return new Digest().add(body).name().getBytes(StandardCharsets.US_ASCII);
  }

  static Map<String, Remembered> read(byte[] file) throws IOException {
    int start = Math.min(file.length, SUM);
    byte[] body = Arrays.copyOfRange(file, start, file.length);
    if (!Arrays.equals(sum(body), Arrays.copyOf(file, SUM))) {
      throw new IOException("damaged");
    }
    Reader reader = new Reader(new DataInputStream(new ByteArrayInputStream(body)));
    Map<String, Remembered> all = new LinkedHashMap<>();
    int count = reader.count();
    for (int i = 0; i < count; i++) {
      all.put(reader.word(), reader.remembered());
    }
    return all;
  }

  private static final class Writer {
    private final DataOutputStream out;
    private final Map<String, Integer> said = new HashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void say(String word) throws IOException {
      Integer known = said.putIfAbsent(word, said.size());
      out.writeInt(known == null ? -1 : known);
      if (known == null) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }

    void span(Span span) throws IOException {
      out.writeInt(span.start());
      out.writeInt(span.end());
    }

    void write(Remembered one) throws IOException {
      say(one.settings());
      say(one.text());
      out.writeInt(one.asked().size());
      for (Map.Entry<String, String> asked : one.asked().entrySet()) {
        say(asked.getKey());
        say(asked.getValue());
      }
      say(one.kind().name());
      out.writeInt(one.findings().size());
      for (Finding finding : one.findings()) {
        write(finding);
      }
    }

    private void write(Finding finding) throws IOException {
      say(finding.rule());
      say(finding.severity().name());
      say(finding.message());
      span(finding.span());
      out.writeInt(finding.labels().size());
      for (Label label : finding.labels()) {
        span(label.span());
        say(label.text());
      }
      say(finding.why());
      say(finding.help());
      out.writeBoolean(finding.fix().isPresent());
      if (finding.fix().isPresent()) {
        write(finding.fix().get());
      }
      out.writeBoolean(finding.isSuppressed());
      if (finding.suppressed().isPresent()) {
        say(finding.suppressed().get().by().name());
        say(finding.suppressed().get().reason());
      }
    }

    private void write(Fix fix) throws IOException {
      say(fix.title());
      say(fix.safety().name());
      out.writeInt(fix.edits().size());
      for (Edit edit : fix.edits()) {
        span(edit.span());
        say(edit.text());
      }
    }
  }

  private static final class Reader {
    private final DataInputStream in;
    private final List<String> said = new ArrayList<>();

    Reader(DataInputStream in) {
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
}
