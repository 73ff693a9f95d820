package rutter.emit.findings;

import java.util.List;
import rutter.finding.Checked;
import rutter.finding.RuleInfo;

/** A way to write down what was found. */
public interface FindingsFormat {
  /** All of it as one text; {@code rules} are those that have findings, by name. */
  String write(List<Checked> documents, List<RuleInfo> rules);
}
