package rutter.emit.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.finding.Label;
import rutter.finding.Rewording;
import rutter.finding.Rewording.Piece;
import rutter.finding.Rewording.Sort;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;

/** Documents with findings of every kind, some by authors who mean no good. */
final class Specimens {
  static final String HOSTILE =
      "::error file=x::pwned <script>alert(1)</script> ]]> --> `a` ```b``` | **bold** _it_ "
          + "[click](https://evil.example) ![i](x) www.evil.example @octocat #12 GH-13 $x$ &amp; "
          + "\"q\" 'q' 100% %0A a\r\nb \u202Ertl\u202C \u0007\u001b[31m \uFFFE 🚚 \\n";

  private static final Source PLAN =
      Source.of(
          "docs/plan one.md",
          """
          # Move the archive

          ## Stage 1: Copy the rows, 复制 🚚

          **Rollback**: drop the copy

          ## Stage 2: Switch the readers, which takes the whole of a very long night and a morning, or more

          ## Stage 2: Drop the copy
          """);

  private static final Source OTHER =
      Source.of(
          "./pläne/移行,100%:[x].md",
          "# Übung\r\n\r\n- [ ] " + HOSTILE.replace("\r\n", " ") + "\r\n\r\nend\r\n");

  private Specimens() {}

  static List<RuleInfo> rules() {
    return List.of(
        new RuleInfo(
            "stage-number-twice",
            "stages",
            "… has the number of another stage",
            "Whoever says “stage 2” at night must mean one.",
            "give each stage a number of its own",
            "# stage-number-twice\n\nWhoever says “stage 2” at night must mean one.\n",
            Severity.ERROR),
        new RuleInfo(
            "stage-rollback-missing",
            "stages",
            "… has no rollback",
            "A stage that cannot be undone leaves whoever runs it at night without a way back.",
            "add a “Rollback” below its heading",
            "# stage-rollback-missing\n\nA stage that cannot be undone.\n\n## Bad\n",
            Severity.WARNING));
  }

  static List<Checked> documents() {
    return List.of(
        new Checked(PLAN, plan()),
        new Checked(OTHER, other()),
        new Checked(Source.of("/srv/plans/clean.md", "# Nothing\n"), List.of()));
  }

  private static List<Finding> plan() {
    Span second = at(PLAN, "Stage 2: Switch");
    Span third = at(PLAN, "Stage 2: Drop the copy");
    Finding missing =
        finding(
            rules().get(1),
            "Stage 2 “Switch the readers” has no rollback",
            at(PLAN, "Stage 2: Switch the readers"),
            List.of(new Label(at(PLAN, "takes the whole of"), "this is how long it takes")),
            Optional.empty());
    Fix number =
        new Fix(
            "call it Stage 3",
            Fix.Safety.SAFE,
            List.of(new Edit(new Span(third.start() + 6, third.start() + 7), "3")));
    Finding twice =
        finding(
            rules().get(0),
            "“Drop the copy” has the number of another stage",
            new Span(third.start(), third.start() + 7),
            List.of(
                new Label(
                    second,
                    "Stage 2 stands here already, and all that is said of a stage 2 below is said"
                        + " of this one")),
            Optional.of(number));
    Finding hidden =
        finding(rules().get(1), "Stage 2 has no rollback", third, List.of(), Optional.empty())
            .suppressedBy("cut over by vendor, contract §4 ]]> \u0007");
    Finding known =
        finding(rules().get(0), "Stage 2 stands twice", third, List.of(), Optional.empty())
            .inBaseline();
    return List.of(missing, twice, hidden, known);
  }

  private static List<Finding> other() {
    Span box = at(OTHER, "- [ ]");
    Fix fix =
        new Fix(
            HOSTILE,
            Fix.Safety.UNSAFE,
            List.of(Edit.insert(box.end(), HOSTILE), new Edit(Span.at(0), "")));
    Finding task =
        new Finding(
            "team-words",
            Severity.NOTE,
            HOSTILE,
            new Span(box.start(), OTHER.text().length() - 3),
            List.of(new Label(at(OTHER, "🚚"), HOSTILE)),
            HOSTILE,
            HOSTILE,
            Optional.of(fix),
            Optional.empty());
    Finding end =
        finding(
            rules().get(1), "none", Span.at(OTHER.text().length()), List.of(), Optional.empty());
    return List.of(task, end);
  }

  private static Finding finding(
      RuleInfo rule, String message, Span span, List<Label> labels, Optional<Fix> fix) {
    return new Finding(
        rule.name(),
        rule.severity(),
        message,
        span,
        labels,
        rule.why(),
        rule.help(),
        fix,
        Optional.empty());
  }

  private static Span at(Source source, String words) {
    int start = source.text().indexOf(words);
    return new Span(start, start + words.length());
  }

  /** A document with a finding for each text, which is also what the document says. */
  static List<Checked> saying(List<String> texts) {
    Source source = Source.of(String.join("", texts), String.join("\n", texts) + "\n");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Span span = Span.at(Math.min(i, source.text().length()));
      Fix fix = new Fix(text, Fix.Safety.SAFE, List.of(Edit.insert(span.start(), text)));
      Finding finding =
          new Finding(
              "rule-" + i % 3,
              List.of(Severity.values()).get(i % 3),
              text,
              span,
              List.of(new Label(source.all(), text)),
              text,
              text,
              Optional.of(fix),
              Optional.empty());
      Rewording rewording =
          new Rewording(Stream.of(Sort.values()).map(sort -> new Piece(sort, text)).toList());
      finding = finding.reworded(Optional.of(rewording));
      findings.add(
          i % 4 == 3 ? finding.suppressedBy(text) : i % 5 == 4 ? finding.inBaseline() : finding);
    }
    return List.of(new Checked(source, findings), new Checked(Source.of("x", ""), List.of()));
  }
}
