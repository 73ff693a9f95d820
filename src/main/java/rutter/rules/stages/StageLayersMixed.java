package rutter.rules.stages;

import java.util.List;
import java.util.stream.Collectors;
import rutter.plan.Layer;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Phrases;

/** A word that stands for all layers counts as several. */
public final class StageLayersMixed implements Rule {
  private static final int FEW = 1;

  @Override
  public void check(Subject subject, Report report) {
    Phrases all = subject.vocabulary().phrases("layers", "all");
    for (Stage stage : subject.plan().stages()) {
      List<Layer> layers = stage.facts().layers();
      boolean every = layers.stream().anyMatch(layer -> all.in(layer.text().text()));
      long kinds = layers.stream().flatMap(layer -> layer.kind().stream()).distinct().count();
      if (every || kinds > FEW) {
        report
            .at(layers.stream().map(Layer::text).map(Words::span).reduce(Span::cover).orElseThrow())
            .with("stage", stage.called())
            .with(
                "layers",
                layers.stream().map(l -> l.text().text()).collect(Collectors.joining(", ")));
      }
    }
  }
}
