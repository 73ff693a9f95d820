package rutter.rules.suppressions;

import java.util.List;
import rutter.text.Span;

/**
 * A comment that suppresses rules, or ends that: {@code <!-- rutter-disable-next
 * stage-rollback-missing: cut over by the vendor -->}. {@code word} is what stands first in it.
 */
public record Directive(Kind kind, String word, List<Name> names, String reason, Span span) {
  public Directive {
    names = List.copyOf(names);
  }

  /** What is suppressed: what comes next, all up to the end of that, the document. */
  public enum Kind {
    NEXT,
    REGION,
    FILE,
    END,
    UNKNOWN
  }

  /** A rule that is named, where, and the stretch in which it is suppressed or was until here. */
  public record Name(String rule, Span span, Span reach) {}

  /** Whether it asks for something to be suppressed. */
  public boolean isRequest() {
    return kind == Kind.NEXT || kind == Kind.REGION || kind == Kind.FILE;
  }

  /** Only a comment that says why suppresses anything. */
  public boolean isExplained() {
    return reason.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  Directive withNames(List<Name> others) {
    return new Directive(kind, word, others, reason, span);
  }
}
