package rutter.rules.structure;

import rutter.outline.Oddity;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What no one writes by hand is bounded, so that no document can keep Rutter busy for ever. */
public final class MarkupUnread implements Rule {
  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Oddity oddity : subject.outline().oddities()) {
      switch (oddity.kind()) {
        case TOO_DEEP -> report.at(oddity.span());
        case TOO_MANY -> report.at(oddity.span()).as("many");
        case TOO_LONG -> report.at(oddity.span()).as("long");
        case FENCE_CLOSED_EARLY, FENCE_UNCLOSED -> {
          // each has a rule of its own
        }
      }
    }
  }
}
