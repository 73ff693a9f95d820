package rutter.lint;

import java.util.List;
import java.util.Optional;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.finding.Label;
import rutter.finding.Severity;
import rutter.rules.Observation;
import rutter.rules.Texts;

/** Says what a rule saw in the words of its page. */
public record Speaker(String rule, Severity severity, Texts texts) {
  public Finding say(Observation seen) {
    List<Label> labels =
        seen.near().stream()
            .map(near -> new Label(near.span(), said("note", near.note(), seen)))
            .toList();
    Optional<Fix> fix =
        seen.safety()
            .map(safety -> new Fix(said("fix", seen.variant(), seen), safety, seen.edits()));
    return new Finding(
        rule,
        severity,
        said("message", seen.variant(), seen),
        seen.span(),
        labels,
        texts.why(),
        said("help", seen.variant(), seen),
        fix,
        Optional.empty());
  }

  private String said(String sentence, String variant, Observation seen) {
    return Texts.fill(texts.of(sentence, variant), seen.values());
  }
}
