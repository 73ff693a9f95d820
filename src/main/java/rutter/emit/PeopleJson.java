package rutter.emit;

import java.util.Locale;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.ApprovalRule;
import rutter.plan.Governance.Contact;
import rutter.plan.Plan;
import rutter.plan.Schedule;

/** Who approves and when, what is risked and measured, as JSON. */
final class PeopleJson {
  private final Plan plan;
  private final SaidJson said;

  PeopleJson(Plan plan, SaidJson said) {
    this.plan = plan;
    this.said = said;
  }

  void write(Json json) {
    json.list("approvals", plan.governance().approvals(), this::approval)
        .list("approvalMatrix", plan.governance().matrix(), this::rule)
        .list("contacts", plan.governance().contacts(), this::contact)
        .object(
            "schedule",
            j -> {
              j.list("entries", plan.schedule().entries(), this::entry);
              j.put("total", plan.schedule().total(), said::duration);
            })
        .list(
            "risks",
            plan.risks(),
            (j, risk) -> {
              said.text(j, risk.text());
              j.put("level", risk.level(), said::level);
              said.words(j, "mitigation", risk.mitigation());
            })
        .list(
            "metrics",
            plan.metrics(),
            (j, metric) -> {
              j.put("topic", metric.topic().toString());
              said.words(j, "group", metric.group());
              said.words(j, "name", metric.name());
              said.words(j, "target", metric.target());
            });
  }

  private void approval(Json json, Approval approval) {
    json.put("role", approval.role().text())
        .put("name", approval.name().text())
        .put("date", approval.date().text())
        .put("decision", approval.decision().text())
        .put("state", approval.state().name().toLowerCase(Locale.ROOT));
    approval.digest().ifPresent(digest -> json.put("digest", digest));
    said.at(json, approval.role().isEmpty() ? approval.name().span() : approval.role().span());
  }

  private void rule(Json json, ApprovalRule rule) {
    json.put("level", Optional.of(rule.level()), said::level);
    said.words(json, "criteria", rule.criteria());
    said.words(json, "downtime", rule.downtime());
    json.list("approvers", rule.approvers(), said::text);
  }

  private void contact(Json json, Contact contact) {
    json.put("role", contact.role().text())
        .put("name", contact.name().text())
        .put("contact", contact.contact().text())
        .put("availability", contact.availability().text());
    said.at(json, contact.role().span());
  }

  private void entry(Json json, Schedule.Entry entry) {
    said.words(json, "phase", entry.phase());
    json.strings("stages", entry.stages()).put("duration", entry.duration(), said::duration);
    said.words(json, "start", entry.start());
    said.words(json, "end", entry.end());
    said.words(json, "dependencies", entry.dependencies());
  }
}
