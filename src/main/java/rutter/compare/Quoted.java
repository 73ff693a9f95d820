package rutter.compare;

import rutter.program.Essence.Part;
import rutter.program.Leg;

/** The words of a plan as they are said of it: on one line, and not too many. */
final class Quoted {
  private static final int LONGEST = 70;

  private Quoted() {}

  static String brief(String words, int most) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (line.length() <= most) {
      return line;
    }
    int cut = most - 1;
    cut -= Character.isHighSurrogate(line.charAt(cut - 1)) ? 1 : 0;
    return line.substring(0, cut).stripTrailing() + "…";
  }

  /** A stage by its name, and whatever else is done by when. */
  static String called(Part part) {
    return switch (part.about()) {
      case BEFORE -> "the preparation";
      case AFTER -> "the follow-up";
      case WAY_BACK -> "the rollback of the whole plan";
      default -> part.leg().map(Leg::called).map(Quoted::stage).orElse(part.name());
    };
  }

  private static String stage(String called) {
    boolean closed = called.endsWith("”") && called.length() > LONGEST;
    return brief(called, LONGEST) + (closed ? "”" : "");
  }
}
