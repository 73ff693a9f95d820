package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.text.Content;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** The comments of code, which may say that not all of it is run one after the other. */
final class Remarks {
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|--)[#\\s-]*+(?!!)(\\S.*)");
  private static final Pattern FIRST =
      Pattern.compile("(?:[\\d.)*-]+\\s+)?(\\p{L}+)(?!['’\\p{L}])");
  private static final Pattern BRACKETS = Pattern.compile("[(（].*[)）]");
  private static final Pattern BEHIND = Pattern.compile("\\s*(?:[(（].*[)）])?\\s*[:：]?\\s*$");

  /** The words, and whether code stands right below. */
  private record Remark(String words, boolean leads) {}

  private final List<Remark> remarks = new ArrayList<>();
  private final Vocabulary words;

  private Remarks(Vocabulary words) {
    this.words = words;
  }

  /** Lines within quotes and here-documents are none. */
  static Remarks in(Content content, Script script, Vocabulary words) {
    Remarks remarks = new Remarks(words);
    boolean[] inside = inside(content, script);
    String chars = content.chars();
    for (int at = 0; at < chars.length(); at = content.lineEnd(at) + 1) {
      Matcher comment = COMMENT.matcher(chars).region(at, content.lineEnd(at));
      if (!inside[at] && comment.matches()) {
        int below = content.lineEnd(at) + 1;
        String next = below < chars.length() ? chars.substring(below, content.lineEnd(below)) : "";
        boolean leads = !next.isBlank() && !COMMENT.matcher(next).matches();
        remarks.remarks.add(new Remark(comment.group(1).strip(), leads));
      }
    }
    return remarks;
  }

  private static boolean[] inside(Content content, Script script) {
    boolean[] inside = new boolean[content.length() + 1];
    int at = 0;
    for (Span span : spans(script)) {
      while (at < content.length() && content.offset(at) < span.start()) {
        at++;
      }
      while (at < content.length() && content.offset(at) < span.end()) {
        inside[at++] = true;
      }
    }
    return inside;
  }

  private static List<Span> spans(Script script) {
    List<Span> spans = new ArrayList<>();
    for (Invocation command : script.commands()) {
      command.words().forEach(word -> spans.add(word.span()));
      command.assignments().forEach(set -> spans.add(set.span()));
      for (Invocation.Redirect redirect : command.redirects()) {
        redirect.body().ifPresent(body -> spans.add(body.span()));
      }
    }
    spans.sort(java.util.Comparator.comparingInt(Span::start));
    return spans;
  }

  /** {@code forward} is code that is not on the way back anyway. */
  Optional<String> reason(boolean forward) {
    Set<String> platforms = new TreeSet<>();
    boolean saved = false;
    for (Remark remark : remarks) {
      String said = remark.words();
      if (BRACKETS.matcher(said).matches() && !remark.leads()) {
        return Optional.of("a part of it is only described: " + Titles.of(said).title());
      }
      if (isChoice(said) && remark.leads()) {
        return Optional.of(
            "it has several ways, of which one is taken: " + Titles.of(said).title());
      }
      String bare = BEHIND.matcher(said).replaceFirst("");
      boolean back = undoes(said) || (saved && words.value("returns", bare).isPresent());
      saved |= words.mentions("keeps", bare);
      if (forward && remark.leads() && back) {
        return Optional.of("it also has what undoes it: " + Titles.of(said).title());
      }
      words.value("platform", bare).ifPresent(platform -> platforms.add(bare));
    }
    return platforms.size() > 1
        ? Optional.of("it is for several places: " + String.join(", ", platforms))
        : Optional.empty();
  }

  /** {@code # Or from the snapshot} */
  private boolean isChoice(String said) {
    Matcher first = FIRST.matcher(said);
    return first.lookingAt()
        && words.value("choice", first.group(1).toLowerCase(Locale.ROOT)).isPresent();
  }

  /** {@code # Rollback}, {@code # Restore from the copy} */
  private boolean undoes(String said) {
    Matcher first = FIRST.matcher(said);
    return !words.mentions("preparing", said)
        && (isRollback(BEHIND.matcher(said).replaceFirst(""))
            || (first.lookingAt() && isRollback(first.group(1))));
  }

  private boolean isRollback(String name) {
    return words.isLabel(name) && words.means(name, Concept.ROLLBACK);
  }
}
