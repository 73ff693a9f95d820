package rutter.rules.rollback;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import rutter.outline.Mark;
import rutter.plan.Words;
import rutter.rules.Subject;
import rutter.text.Span;

/** The names that stand as code in the sentences of a document. */
final class CodeSpans {
  /** What ends a sentence, or stands between two parts of it that say different things. */
  private static final List<String> ENDS = List.of(". ", "; ", ": ", "! ", "? ", "\n\n", "|");

  private static final int LONGEST = 300;

  private final String text;
  private final TreeMap<Integer, Mark> marks = new TreeMap<>();

  private CodeSpans(Subject subject) {
    this.text = subject.text();
    subject.texts().stream()
        .flatMap(words -> words.marks(Mark.Kind.CODE))
        .filter(mark -> mark.value().indexOf(' ') < 0)
        .forEach(mark -> marks.put(mark.span().start(), mark));
  }

  static CodeSpans in(Subject subject) {
    return subject.once(CodeSpans.class, CodeSpans::new);
  }

  Stream<Words> within(Span span) {
    return marks.subMap(span.start(), Math.max(span.start(), span.end())).values().stream()
        .map(mark -> new Words(mark.value(), mark.inner()));
  }

  /** Those that stand neither in the rollback of a stage nor in that of the plan. */
  Stream<Words> outside(Subject subject) {
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    subject.plan().stages().forEach(stage -> add(stage.rollback().span(), ends));
    WayBack.of(subject).sections().forEach(section -> add(section.span(), ends));
    int furthest = 0;
    for (var span : ends.entrySet()) {
      furthest = Math.max(furthest, span.getValue());
      span.setValue(furthest);
    }
    return within(subject.source().all()).filter(name -> !isWithin(ends, name.span()));
  }

  private static void add(Span span, NavigableMap<Integer, Integer> ends) {
    ends.merge(span.start(), span.end(), Math::max);
  }

  private static boolean isWithin(NavigableMap<Integer, Integer> ends, Span span) {
    var before = ends.floorEntry(span.start());
    return before != null && before.getValue() >= span.end();
  }

  /** The words before a name, up to so many characters of its sentence. */
  String before(Span name, int most) {
    String sentence = sentence(name);
    int at = sentence.indexOf(name.of(text));
    return sentence.substring(Math.max(0, at - most), Math.max(0, at));
  }

  /** The words around a name, as far as they belong to it. */
  String sentence(Span name) {
    String before = text.substring(Math.max(0, name.start() - LONGEST), name.start());
    String behind = text.substring(name.end(), Math.min(text.length(), name.end() + LONGEST));
    for (String end : ENDS) {
      int last = before.lastIndexOf(end);
      before = last < 0 ? before : before.substring(last + end.length());
      int first = behind.indexOf(end);
      behind = first < 0 ? behind : behind.substring(0, first);
    }
    return before + name.of(text) + behind;
  }
}
