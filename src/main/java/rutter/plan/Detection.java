package rutter.plan;

import java.util.List;
import java.util.Locale;

/** What kind of document this is, which profile fits it, how surely (0 to 100), and why. */
public record Detection(Kind kind, Profile profile, int confidence, List<String> reasons) {
  /** Only a {@code PLAN} or a {@code TEMPLATE} is held to the rules of a profile. */
  public enum Kind {
    PLAN,
    TEMPLATE,
    GUIDE,
    GAP_MAP,
    OTHER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The shapes in which plans are written. */
  public enum Profile {
    SECTIONS,
    PHASED,
    STAGED,
    CHECKLIST,
    RUNBOOK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Detection {
    reasons = List.copyOf(reasons);
  }
}
