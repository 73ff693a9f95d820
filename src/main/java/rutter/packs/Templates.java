package rutter.packs;

import rutter.plan.Detection;

/** The templates that ship: {@code templates/}. */
public final class Templates {
  private Templates() {}

  /** One of those for what is built, by its name below the folder. */
  public static String named(String name) {
    return RuleFiles.resource("/templates/" + name);
  }

  public static boolean has(String name) {
    return Templates.class.getResource("/templates/" + name) != null;
  }

  /** What a new plan of a profile is made from. */
  public static String plan(Detection.Profile profile) {
    return RuleFiles.resource("/templates/plans/" + profile + ".mustache");
  }
}
