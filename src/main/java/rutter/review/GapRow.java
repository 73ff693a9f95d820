package rutter.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Gap;
import rutter.plan.Gap.Disposition;
import rutter.plan.Level;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.gaps.Ledger;

/**
 * A gap and what becomes of it. {@code line} is zero for one that only a document beside the plan
 * names; {@code unknown} are the stages given for it that the plan does not have.
 */
public record GapRow(
    String called,
    String title,
    String risk,
    List<String> stages,
    List<String> unknown,
    Optional<Fate> fate,
    boolean settled,
    String document,
    int line) {

  /** What becomes of a gap that no stage closes, and why. */
  public record Fate(Disposition.Kind kind, String reason) {}

  public GapRow {
    stages = List.copyOf(stages);
    unknown = List.copyOf(unknown);
  }

  static List<GapRow> all(Reviewed reviewed) {
    List<GapRow> rows = new ArrayList<>();
    for (Ledger.Account account : Ledger.of(reviewed.subject()).all()) {
      rows.add(row(account, reviewed));
    }
    return rows;
  }

  private static GapRow row(Ledger.Account account, Reviewed reviewed) {
    Gap first = account.rows().findFirst().orElseThrow();
    Set<String> keys = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    account
        .rows()
        .flatMap(gap -> gap.assignments().stream())
        .forEach(
            given -> {
              keys.addAll(given.stages());
              unknown.addAll(given.unknown());
            });
    String title =
        account
            .rows()
            .map(gap -> gap.title().text())
            .filter(text -> !text.isBlank() && !text.equals(first.id().text()))
            .findFirst()
            .orElse("");
    return new GapRow(
        account.called(),
        title,
        account.rows().flatMap(gap -> gap.risk().stream()).findFirst().map(GapRow::said).orElse(""),
        keys.stream().map(key -> numbered(key, reviewed)).toList(),
        List.copyOf(unknown),
        account
            .rows()
            .flatMap(gap -> gap.disposition().stream())
            .findFirst()
            .map(one -> new Fate(one.kind(), one.reason().map(Words::text).orElse(""))),
        account.isSettled(),
        account.own().isEmpty() ? first.document() : "",
        account.own().isEmpty() ? 0 : reviewed.line(account.own().get(0).id().span()));
  }

  private static String said(Level level) {
    return level.text().text();
  }

  private static String numbered(String key, Reviewed reviewed) {
    return reviewed.subject().stage(key).map(Stage::number).orElse(key);
  }
}
