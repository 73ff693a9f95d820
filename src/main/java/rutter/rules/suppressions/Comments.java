package rutter.rules.suppressions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Comment;
import rutter.outline.Mark;
import rutter.outline.Outline;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.rules.suppressions.Directive.Kind;
import rutter.rules.suppressions.Directive.Name;
import rutter.text.Span;

/** Finds the directives of a document in its comments, those of blocks and those between words. */
public final class Comments {
  /** {@code rutter-disable-next rule, other-rule: the reason} */
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*+(rutter-(?:dis|en|ignore|suppress)[\\w-]*+)(.*+)", Pattern.DOTALL);

  /** A colon, or a dash by itself: the reason comes behind it. */
  private static final Pattern BEFORE_REASON = Pattern.compile("[:：]|(?<=\\s)[-–—]{1,2}+(?=\\s)");

  private static final Pattern NAME = Pattern.compile("[^\\s,]++");

  private static final Map<String, Kind> KINDS =
      Map.of(
          "rutter-disable-next", Kind.NEXT,
          "rutter-disable", Kind.REGION,
          "rutter-disable-file", Kind.FILE,
          "rutter-enable", Kind.END);

  private final String text;
  private final TreeMap<Integer, Span> comments = new TreeMap<>();

  private Comments(Outline outline) {
    this.text = outline.source().text();
    Walk.all(outline.root())
        .forEach(
            block -> {
              if (block instanceof Comment comment) {
                comments.put(comment.span().start(), comment.span());
              }
              for (Text words : Walk.texts(block)) {
                words
                    .marks(Mark.Kind.COMMENT)
                    .forEach(mark -> comments.put(mark.span().start(), mark.span()));
              }
            });
  }

  /** The directives, in the order of the document, each with how far it reaches. */
  public static List<Directive> directives(Outline outline) {
    if (!outline.source().text().contains("rutter-")) {
      return List.of();
    }
    Comments comments = new Comments(outline);
    List<Directive> found = new ArrayList<>();
    for (Span span : comments.comments.values()) {
      comments.directive(span, found);
    }
    if (found.stream().anyMatch(directive -> directive.kind() == Kind.NEXT)) {
      Next next = Next.of(outline, comments.comments);
      found.replaceAll(directive -> reaching(directive, next.reach(directive.span())));
    }
    return regions(found, comments.text.length());
  }

  static List<String> words() {
    return KINDS.keySet().stream().sorted().toList();
  }

  private void directive(Span span, List<Directive> found) {
    int start = Math.min(span.start() + "<!--".length(), span.end());
    int end = text.startsWith("-->", span.end() - 3) ? span.end() - 3 : span.end();
    Matcher directive = DIRECTIVE.matcher(text).region(start, Math.max(start, end));
    if (!directive.matches()) {
      return;
    }
    Matcher reason = BEFORE_REASON.matcher(text).region(directive.start(2), directive.end(2));
    reason.useTransparentBounds(true);
    int endOfNames = reason.find() ? reason.start() : directive.end(2);
    String words = endOfNames == directive.end(2) ? "" : text.substring(reason.end(), end);
    List<Name> names = new ArrayList<>();
    Matcher name = NAME.matcher(text).region(directive.start(2), endOfNames);
    while (name.find()) {
      names.add(
          new Name(name.group(), new Span(name.start(), name.end()), new Span(0, text.length())));
    }
    found.add(
        new Directive(
            KINDS.getOrDefault(directive.group(1), Kind.UNKNOWN),
            directive.group(1),
            names,
            words.strip().replaceAll("\\s+", " "),
            span));
  }

  private static Directive reaching(Directive directive, Span reach) {
    if (directive.kind() != Kind.NEXT) {
      return directive;
    }
    return directive.withNames(
        directive.names().stream().map(name -> new Name(name.rule(), name.span(), reach)).toList());
  }

  /** A region ends where its rule is enabled, or else with the document. */
  private static List<Directive> regions(List<Directive> directives, int length) {
    Map<Name, Integer> ends = new HashMap<>();
    Map<String, List<Name>> open = new TreeMap<>();
    List<Directive> whole = new ArrayList<>();
    for (Directive directive : directives) {
      int at = directive.span().start();
      if (directive.kind() == Kind.REGION) {
        directive
            .names()
            .forEach(name -> open.computeIfAbsent(name.rule(), r -> new ArrayList<>()).add(name));
      } else if (directive.kind() == Kind.END) {
        List<String> rules = directive.names().stream().map(Name::rule).toList();
        for (String rule : rules.isEmpty() ? List.copyOf(open.keySet()) : rules) {
          List<Name> closed = open.containsKey(rule) ? open.remove(rule) : List.of();
          closed.forEach(name -> ends.put(name, at));
        }
      }
    }
    for (Directive directive : directives) {
      whole.add(
          directive.kind() == Kind.REGION
              ? directive.withNames(
                  directive.names().stream()
                      .map(
                          name ->
                              new Name(
                                  name.rule(),
                                  name.span(),
                                  new Span(
                                      directive.span().start(), ends.getOrDefault(name, length))))
                      .toList())
              : directive);
    }
    return whole;
  }
}
