package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rutter.plan.Duration.Seconds;
import rutter.program.Leg;

/** The play of a stage: its operations in a block, what undoes them in the rescue of that block. */
record LegPlay(Setting setting, Leg leg, Map<String, List<String>> undoes) {

  void write(Yaml plays) {
    Play.next(
        plays,
        "Forward " + leg.id() + ": " + leg.called(),
        tasks -> {
          about().forEach(tasks::comment);
          Play.unlessFailed(tasks);
          tasks.item(
              block -> {
                block.put("name", Names.line("Go through " + leg.id()));
                block.tags(Play.tags(leg.id()));
                block.items("block", this::forward);
                block.items("rescue", this::rescue);
              });
        });
  }

  private List<String> about() {
    List<String> lines = new ArrayList<>(leg.facts());
    leg.unsaid(leg.owner()).ifPresent(owner -> lines.add("Owner: " + owner));
    leg.unsaid(leg.risk()).ifPresent(risk -> lines.add("Risk: " + risk));
    leg.expected().ifPresent(expected -> lines.add("Expected: " + expected(expected)));
    return lines;
  }

  private static String expected(Seconds seconds) {
    return seconds.least() + seconds.most().map(most -> " to " + most).orElse("") + " s";
  }

  private void forward(Yaml tasks) {
    if (leg.forward().isEmpty()) {
      Play.nothing(tasks);
    }
    new Sequence(setting, leg.forward()).write(tasks, operation -> List.of());
    Gates.after(leg, setting.program().limits())
        .ifPresent(gate -> gate.write(tasks, List.of(Scalar.plain("decision"))));
  }

  private void rescue(Yaml tasks) {
    Play.noteFailure(tasks, leg.id());
    if (!leg.back().isEmpty()) {
      new WayBack(setting, leg, undoes).define(tasks);
    }
  }
}
