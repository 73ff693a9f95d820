package rutter.cli;

import rutter.outline.OutlineReader;
import rutter.packs.RuleFiles;
import rutter.rules.Rules;

/** Makes ready what every check needs while the command line is still being read. */
final class Headstart {
  private Headstart() {}

  static void begin() {
    Thread thread = new Thread(Headstart::prepare, "headstart");
    thread.setDaemon(true);
    thread.start();
  }

  /** Each of them is made once, whoever asks first. */
  private static void prepare() {
    OutlineReader.prepare();
    RuleFiles.vocabulary();
    Rules.load();
  }
}
