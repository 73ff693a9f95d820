package rutter.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Suppression;
import rutter.packs.BadRulesException;
import rutter.packs.JsonLines;
import rutter.packs.Node;

/**
 * What was found before and is put up with: a team takes Rutter up on old plans, and only what is
 * new counts. Files are named from the folder that the baseline lies in.
 */
public record Baseline(List<Entry> entries) {
  /** The first line of the file; it changes when older readers would misunderstand the rest. */
  private static final String SCHEMA = "rutter.baseline/1";

  private static final List<String> KEYS = List.of("file", "rule", "fingerprint", "message");

  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::file)
          .thenComparing(Entry::rule)
          .thenComparing(Entry::message)
          .thenComparing(Entry::fingerprint);

  /** A finding as it was; the message is there for those who read the file. */
  public record Entry(String file, String rule, String fingerprint, String message) {}

  /**
   * The documents with what is known of them suppressed, how many findings that are, and how many
   * entries speak of what is no longer found in these documents.
   */
  public record Outcome(List<Checked> documents, int known, int mended) {}

  public Baseline {
    entries = entries.stream().sorted(IN_ORDER).toList();
  }

  /** Reads the text of a baseline file; {@code name} is for what is wrong with it. */
  public static Baseline read(String name, String text) throws BadRulesException {
    List<Node> lines = JsonLines.read(name, text);
    if (lines.isEmpty() || lines.get(0).get("schema").isEmpty()) {
      throw new BadRulesException(
          name, 1, "is no baseline; `rutter lint --update-baseline` writes one");
    }
    Node first = lines.get(0);
    String schema = first.get("schema").orElse(first).text();
    if (!schema.equals(SCHEMA)) {
      throw first.wrong("is a `" + schema + "`; this Rutter reads " + SCHEMA);
    }
    List<Entry> entries = new ArrayList<>();
    for (Node line : lines.subList(1, lines.size())) {
      entries.add(
          new Entry(
              value(line, "file"),
              value(line, "rule"),
              value(line, "fingerprint"),
              value(line, "message")));
    }
    return new Baseline(entries);
  }

  private static String value(Node line, String key) throws BadRulesException {
    Node known = line.only("the baseline", KEYS);
    if (known.get(key).isEmpty()) {
      throw line.wrong("`" + key + "` is missing");
    }
    return known.get(key).orElse(known).text();
  }

  /** All that documents suppress by no comment; {@code path} names a document in the file. */
  public static Baseline of(List<Checked> documents, UnaryOperator<String> path) {
    List<Entry> entries = new ArrayList<>();
    for (Checked document : documents) {
      String file = path.apply(document.source().name());
      List<String> fingerprints = document.fingerprints();
      for (int i = 0; i < fingerprints.size(); i++) {
        Finding finding = document.findings().get(i);
        if (!isSuppressedBy(Suppression.By.COMMENT, finding)) {
          entries.add(new Entry(file, finding.rule(), fingerprints.get(i), finding.message()));
        }
      }
    }
    return new Baseline(entries);
  }

  private static boolean isSuppressedBy(Suppression.By by, Finding finding) {
    return finding.suppressed().filter(why -> why.by() == by).isPresent();
  }

  /** What these documents say now, and of all others but those that are gone what was said. */
  public Baseline updated(
      List<Checked> documents, UnaryOperator<String> path, Predicate<String> gone) {
    Baseline now = of(documents, path);
    Set<String> checked = new HashSet<>();
    documents.forEach(document -> checked.add(path.apply(document.source().name())));
    List<Entry> all = new ArrayList<>(now.entries);
    entries.stream()
        .filter(entry -> !checked.contains(entry.file()) && !gone.test(entry.file()))
        .forEach(all::add);
    return new Baseline(all);
  }

  /**
   * Each entry suppresses one finding of its document. What was known of a file that is gone counts
   * for documents that the baseline does not know: they may be the same under another name.
   */
  public Outcome applied(
      List<Checked> documents, UnaryOperator<String> path, Predicate<String> gone) {
    Map<String, Map<String, Integer>> left = new HashMap<>();
    entries.forEach(
        entry ->
            left.computeIfAbsent(entry.file(), file -> new HashMap<>())
                .merge(entry.fingerprint(), 1, Integer::sum));
    Map<String, Integer> homeless = new HashMap<>();
    left.forEach(
        (file, prints) -> {
          if (gone.test(file)) {
            prints.forEach((print, count) -> homeless.merge(print, count, Integer::sum));
          }
        });
    List<Checked> applied = new ArrayList<>();
    int known = 0;
    int mended = 0;
    for (Checked document : documents) {
      String file = path.apply(document.source().name());
      Map<String, Integer> prints = left.getOrDefault(file, homeless);
      Checked hushed = applied(document, prints);
      applied.add(hushed);
      known +=
          (int)
              hushed.findings().stream()
                  .filter(finding -> isSuppressedBy(Suppression.By.BASELINE, finding))
                  .count();
      if (left.containsKey(file)) {
        mended += prints.values().stream().mapToInt(count -> count).sum();
      }
    }
    return new Outcome(applied, known, mended);
  }

  private static Checked applied(Checked document, Map<String, Integer> left) {
    List<String> fingerprints = document.fingerprints();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < fingerprints.size(); i++) {
      Finding finding = document.findings().get(i);
      int count = left.getOrDefault(fingerprints.get(i), 0);
      if (count > 0 && !finding.isSuppressed()) {
        left.put(fingerprints.get(i), count - 1);
        findings.add(finding.inBaseline());
      } else {
        findings.add(finding);
      }
    }
    return new Checked(document.source(), findings);
  }

  /** The text of the file: a line for each finding, so that changes to it can be read. */
  public String text() {
    StringBuilder out = new StringBuilder(JsonLines.line(Map.of("schema", SCHEMA)));
    for (Entry entry : entries) {
      Map<String, String> line = new LinkedHashMap<>();
      line.put("file", entry.file());
      line.put("rule", entry.rule());
      line.put("fingerprint", entry.fingerprint());
      line.put("message", entry.message());
      out.append(JsonLines.line(line));
    }
    return out.toString();
  }
}
