package rutter.rules.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rutter.outline.Section;
import rutter.plan.Governance;
import rutter.plan.Placeholder;
import rutter.plan.Words;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** A section that was never filled in is one finding, and so is what is open in the same words. */
public final class PlaceholderLeft implements Rule {
  private static final int MANY = 3;

  @Override
  public void check(Subject subject, Report report) {
    BitSet elsewhere = governed(subject.plan().governance());
    TreeMap<Integer, String> sections = new TreeMap<>();
    for (Section heading : subject.headings()) {
      sections.put(heading.span().start(), heading.title().plain());
    }
    Map<Integer, List<Placeholder>> bySection = new LinkedHashMap<>();
    List<Placeholder> blanks = new ArrayList<>();
    for (Placeholder placeholder : subject.plan().placeholders()) {
      Span span = placeholder.text().span();
      if (placeholder.inCode() || elsewhere.get(span.start())) {
        continue;
      }
      boolean blank = placeholder.kind() == Placeholder.Kind.BLANK;
      Integer section = sections.floorKey(span.start());
      int key = section == null ? -1 : section;
      if (blank) {
        blanks.add(placeholder);
      } else {
        put(bySection, key, placeholder);
      }
    }
    Map<String, List<Placeholder>> byText = new LinkedHashMap<>();
    bySection.forEach(
        (start, left) -> {
          if (left.size() > MANY) {
            many(left, "section", report).with("section", sections.getOrDefault(start, ""));
          } else {
            left.forEach(one -> put(byText, one.text().text(), one));
          }
        });
    byText.values().forEach(alike -> report(alike, "same", report));
    report(blanks, "blanks", report);
  }

  private static <K> void put(Map<K, List<Placeholder>> map, K key, Placeholder placeholder) {
    map.computeIfAbsent(key, any -> new ArrayList<>()).add(placeholder);
  }

  private static void report(List<Placeholder> left, String variant, Report report) {
    if (left.size() > MANY) {
      many(left, variant, report);
    } else {
      left.forEach(one -> report.at(one.text().span()).with("text", one.text()));
    }
  }

  private static Observation many(List<Placeholder> left, String variant, Report report) {
    Words first = left.get(0).text();
    return report.at(first.span()).as(variant).with("text", first).with("count", left.size());
  }

  /** Of who approves and who is called, other rules speak. */
  private static BitSet governed(Governance governance) {
    BitSet places = new BitSet();
    governance.approvals().stream()
        .flatMap(one -> Stream.of(one.role(), one.name(), one.date(), one.decision()))
        .map(Words::span)
        .forEach(span -> places.set(span.start(), span.end()));
    governance.contacts().stream()
        .flatMap(one -> Stream.of(one.role(), one.name(), one.contact(), one.availability()))
        .map(Words::span)
        .forEach(span -> places.set(span.start(), span.end()));
    return places;
  }
}
