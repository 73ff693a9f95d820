package rutter.checking;

import java.util.List;
import rutter.compare.Version;
import rutter.finding.Checked;
import rutter.finding.Mask;
import rutter.packs.BadRulesException;
import rutter.program.Essence;
import rutter.rules.Subject;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;

/** Reads the versions of plans that are compared: with nothing ticked, and no secret in it. */
record Versions(Console console, Documents documents, Checker checker) {

  Version of(Source source, Checker.Task task) throws UnreadableException, BadRulesException {
    Subject written = checker.placed(source, task);
    Source shown = Mask.over(new Checked(source, List.of()), Checker.secrets(written)).source();
    Subject masked = shown.equals(source) ? written : checker.placed(shown, task);
    Source open = Essence.unticked(masked.outline());
    Subject subject = open.equals(shown) ? masked : checker.placed(open, task);
    Essences essences = new Essences(console, documents, checker);
    Essence essence = essences.of(subject, task);
    String digest = shown.equals(source) ? essence.digest() : essences.of(written, task).digest();
    return new Version(subject, essence, digest);
  }
}
