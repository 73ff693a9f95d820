package rutter.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.finding.Label;
import rutter.text.Edit;
import rutter.text.Span;

/** Writes what is remembered: each sentence once, and then by its number. */
final class CacheWriter {
  private final DataOutputStream out;
  private final Map<String, Integer> said = new HashMap<>();

  CacheWriter(DataOutputStream out) {
    this.out = out;
  }

  void count(int number) throws IOException {
    out.writeInt(number);
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
