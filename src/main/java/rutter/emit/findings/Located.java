package rutter.emit.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.text.Position;
import rutter.text.Source;

/** A finding together with its document and the name that it keeps when lines move. */
record Located(Source source, Finding finding, String fingerprint) {
  /** All findings, suppressed ones too, in the order of the documents. */
  static List<Located> all(List<Checked> documents) {
    List<Located> all = new ArrayList<>();
    for (Checked document : documents) {
      List<String> fingerprints = document.fingerprints();
      for (int i = 0; i < fingerprints.size(); i++) {
        all.add(new Located(document.source(), document.findings().get(i), fingerprints.get(i)));
      }
    }
    return all;
  }

  static List<Located> open(List<Checked> documents) {
    return all(documents).stream().filter(one -> !one.finding().isSuppressed()).toList();
  }

  /** Errors before warnings before notes, each in the order of the documents. */
  static List<Located> worstFirst(List<Checked> documents) {
    return open(documents).stream()
        .sorted(Comparator.comparing((Located one) -> one.finding().severity()).reversed())
        .toList();
  }

  Position start() {
    return source.lines().at(finding.span().start());
  }

  Position end() {
    return source.lines().at(finding.span().end());
  }

  /** The document as a path from the folder in which Rutter runs. */
  String path() {
    return path(source);
  }

  static String path(Source source) {
    return source.name().startsWith("./") ? source.name().substring(2) : source.name();
  }
}
