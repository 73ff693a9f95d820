package rutter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import rutter.checking.Annotated;
import rutter.emit.Ink;
import rutter.emit.findings.FindingsFormat;
import rutter.emit.findings.Formats;
import rutter.emit.findings.Occasion;
import rutter.emit.findings.Setting;
import rutter.emit.findings.Statistics;
import rutter.finding.Checked;
import rutter.finding.RuleInfo;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Release;
import rutter.world.Rewriting;

/** How findings are written, and where to. */
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT[:FILE]",
      converter = FormatOption.Converter.class,
      description = {
        "text, json, sarif, github, gitlab, junit, checkstyle or markdown; with a",
        "file, written there. May be given several times (default: text)."
      })
  private List<FormatOption> formats = List.of();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only findings that make the run fail.")
  private boolean quiet;

  @Option(names = "--statistics", description = "Print how often each rule was broken.")
  private boolean statistics;

  boolean isQuiet() {
    return quiet;
  }

  void write(List<Checked> checked, List<RuleInfo> rules, Console console, Ink ink)
      throws UnreadableException {
    write(checked, checked, rules, console, ink, Occasion.LINT);
  }

  /**
   * Writes what was found to all places that were asked for; nothing if that is fine. {@code
   * annotated} is the same as services can show it.
   */
  void write(
      List<Checked> checked,
      List<Checked> annotated,
      List<RuleInfo> rules,
      Console console,
      Ink ink,
      Occasion occasion)
      throws UnreadableException {
    List<FormatOption> wanted = new ArrayList<>(formats);
    if (wanted.stream().allMatch(format -> format.file().isPresent()) && !statistics) {
      wanted.add(new FormatOption("text", Optional.empty()));
    }
    for (FormatOption format : wanted) {
      boolean toFile = format.file().isPresent();
      Setting setting =
          new Setting(
              toFile ? Ink.PLAIN : ink, console.width(), Release.version().orElse(""), occasion);
      FindingsFormat writer = Formats.named(format.name(), setting).orElseThrow();
      String text =
          writer.write(Annotated.FORMATS.contains(format.name()) ? annotated : checked, rules);
      if (toFile) {
        new Rewriting(console).put(format.file().get(), text);
      } else if (!isSilent(format, checked)) {
        console.out().print(text);
      }
    }
    if (statistics) {
      console.out().print(new Statistics(ink).write(checked, rules));
    }
  }

  /** Programs are told that all is fine; people who want it quiet are not. */
  private boolean isSilent(FormatOption format, List<Checked> checked) {
    boolean nothing = checked.stream().noneMatch(one -> one.open().findAny().isPresent());
    return quiet && nothing && format.name().equals("text");
  }
}
