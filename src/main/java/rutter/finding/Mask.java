package rutter.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rutter.text.Source;
import rutter.text.Span;

/** Hides what is secret: in the lines that are shown of a document, and in all that is said. */
public final class Mask {
  private static final String HIDDEN = "***";
  private static final String CUT = "…";

  /** A plan has fewer; beyond, each is hidden only where it was found. */
  private static final int MOST_SOUGHT = 100;

  private final Set<String> secrets = new TreeSet<>(Mask::longestFirst);

  private Mask() {}

  private static int longestFirst(String a, String b) {
    return a.length() == b.length() ? a.compareTo(b) : b.length() - a.length();
  }

  /** The same document with the same places, where secrets stand at some. */
  public static Checked over(Checked checked, List<Span> secrets) {
    return secrets.isEmpty() ? checked : new Mask().applied(checked, secrets);
  }

  private Checked applied(Checked checked, List<Span> spans) {
    Source source = checked.source();
    StringBuilder text = new StringBuilder(source.text());
    for (Span span : spans) {
      hide(text, span.start(), span.end());
      String secret = source.text(span);
      if (secrets.size() < MOST_SOUGHT && !secret.isBlank() && secrets.add(secret)) {
        hideAll(secret, source.text(), text);
      }
    }
    return new Checked(
        source.with(text.toString()), checked.findings().stream().map(this::without).toList());
  }

  /** Wherever else it stands it is the same secret. */
  private static void hideAll(String secret, String from, StringBuilder text) {
    int at = from.indexOf(secret);
    while (at >= 0) {
      hide(text, at, at + secret.length());
      at = from.indexOf(secret, at + secret.length());
    }
  }

  private static void hide(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        text.setCharAt(i, '*');
      }
    }
  }

  private Finding without(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        hidden(finding.message()),
        finding.span(),
        finding.labels().stream()
            .map(label -> new Label(label.span(), hidden(label.text())))
            .toList(),
        finding.why(),
        hidden(finding.help()),
        finding.fix().flatMap(this::without),
        finding.suppressed(),
        finding.rewording().map(this::without));
  }

  private Rewording without(Rewording rewording) {
    return new Rewording(
        rewording.pieces().stream()
            .map(piece -> new Rewording.Piece(piece.sort(), hidden(piece.text())))
            .toList());
  }

  /** An edit cannot be made with a part of it hidden. */
  private Optional<Fix> without(Fix fix) {
    boolean tells =
        fix.edits().stream()
            .anyMatch(edit -> secrets.stream().anyMatch(secret -> edit.text().contains(secret)));
    return tells
        ? Optional.empty()
        : Optional.of(new Fix(hidden(fix.title()), fix.safety(), fix.edits()));
  }

  private String hidden(String words) {
    String said = words;
    for (String secret : secrets) {
      said = begun(said.replace(secret, HIDDEN), secret);
    }
    return said;
  }

  /** What is long is cut before it is said, which may be in the middle of a secret. */
  private static String begun(String words, String secret) {
    int cut = words.indexOf(CUT);
    for (int length = Math.min(secret.length() - 1, cut); length > 0; length--) {
      if (secret.startsWith(words.substring(cut - length, cut))) {
        return words.substring(0, cut - length) + HIDDEN + words.substring(cut);
      }
    }
    return words;
  }
}
