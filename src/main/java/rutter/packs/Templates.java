package rutter.packs;

import rutter.plan.Detection;

/** The templates that ship: {@code templates/}. */
public final class Templates {
  private Templates() {}

  /** What a new plan of a profile is made from. */
  public static String plan(Detection.Profile profile) {
    return RuleFiles.resource("/templates/plans/" + profile + ".mustache");
  }
}
