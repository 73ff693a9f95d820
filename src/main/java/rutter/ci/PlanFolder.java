package rutter.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.world.Digest;

/** Where in the folder of a build the files of a plan lie: by its path, in names that travel. */
final class PlanFolder {
  static final String PAGE = "report.html";
  static final String CHANGES = "changes.md";
  static final String CHECKLIST = "checklist.md";
  static final String CHECKLIST_PAGE = "checklist.html";

  /** All files that may be in it. */
  static final Set<String> FILES = Set.of(PAGE, CHANGES, CHECKLIST, CHECKLIST_PAGE);

  /** What services that keep files of builds refuse in their names. */
  private static final Pattern REFUSED = Pattern.compile("[\":<>|*?\\\\\\p{Cntrl}]");

  private static final int DIGITS = 8;

  private PlanFolder() {}

  static String of(String plan) {
    List<String> safe = new ArrayList<>();
    for (String part : plan.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        safe.add(safe(part));
      }
    }
    return ReportFolder.PLANS + "/" + String.join("/", safe);
  }

  /** Two names stay two. */
  private static String safe(String part) {
    if (part.equals("..")) {
      return "up";
    }
    String safe = REFUSED.matcher(part).replaceAll("-");
    return safe.equals(part)
        ? part
        : safe + "-" + new Digest().add(part).name().substring(0, DIGITS);
  }
}
