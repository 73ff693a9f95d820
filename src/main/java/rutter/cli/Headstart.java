package rutter.cli;

import rutter.outline.OutlineReader;
import rutter.packs.LevelsFile;
import rutter.packs.Profiles;
import rutter.plan.Detection;
import rutter.profile.Strictness;
import rutter.rules.Rules;

/** Makes ready what every check needs, beside the thread that reads the words and the document. */
final class Headstart {
  private Headstart() {}

  static void begin() {
    Thread thread = new Thread(Headstart::prepare, "headstart");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * In the order in which they are asked for; what is asked first here need not be loaded there.
   */
  private static void prepare() {
    OutlineReader.prepare();
    LevelsFile.of(Strictness.STANDARD);
    Profiles.builtIn().of(Detection.Profile.STAGED);
    Rules.load();
  }
}
