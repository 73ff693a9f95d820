package rutter.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Words;
import rutter.vocabulary.Vocabulary;

/** Takes apart what someone wrote who signed: name, date and decision. */
final class Signature {
  /** {@code 2026-11-21}, {@code 21.11.2026}, {@code 11/21/2026}, {@code 21 May 2026} */
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}"
              + "|\\d{1,2}(?:st|nd|rd|th|\\.)?\\s\\p{L}{3,12}\\s\\d{4}"
              + "|\\p{L}{3,12}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4})\\b");

  /** {@code Ada Lovelace — 2026-11-21 (approved)}: what stands before a date, a dash, a bracket. */
  private static final Pattern NAME =
      Pattern.compile("^[^—–(|_]{2,80}?(?=\\s*(?:[—–(|_]|\\d{4}-|$))");

  /** What stands between the parts of a decision. */
  private static final Pattern PART = Pattern.compile("[,;:()（）|]|\\s[—–-]\\s");

  /** {@code Approved / Rejected}, {@code Go | No-Go}, {@code ☐ Approved ☐ Rejected} */
  private record Choice(Pattern pattern) {
    static Choice of(Vocabulary vocabulary) {
      String or = Values.any(vocabulary.words("or"));
      return new Choice(Pattern.compile("[/|☐□]|\\[ ]|\\s(?:" + or + ")\\s"));
    }
  }

  private final Vocabulary vocabulary;
  private final Pattern choice;

  Signature(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.choice = vocabulary.once(Choice.class, Choice::of).pattern();
  }

  Approval of(Words role, Words value) {
    Words who = new Words(name(value.text()), value.span());
    Words date = date(value);
    State state = state(value.text());
    boolean signed = state(role.text()) == State.APPROVED && !who.isEmpty() && !date.isEmpty();
    return new Approval(role, who, date, value, signed ? State.APPROVED : state)
        .of(Seal.in(value.text()));
  }

  /** Who signed: what stands before the date and the decision. */
  private String name(String value) {
    Matcher date = DATE.matcher(value);
    String before = date.find() ? value.substring(0, date.start()) : value;
    Matcher name = NAME.matcher(before.strip());
    String who = name.find() ? name.group().strip() : "";
    int comma = who.lastIndexOf(',');
    while (comma >= 0 && isDecision(who.substring(comma + 1))) {
      who = who.substring(0, comma).strip();
      comma = who.lastIndexOf(',');
    }
    return isDecision(who) ? "" : who;
  }

  private boolean isDecision(String words) {
    return words.isBlank() || vocabulary.value("state", words.strip()).isPresent();
  }

  /** {@code Approved by: Ada} and on the next line {@code Date: 2026-11-21} */
  Approval dated(Approval undated, Words date) {
    boolean signed =
        undated.state() == State.PENDING
            && !undated.name().isEmpty()
            && isDated(date.text())
            && state(undated.role().text()) == State.APPROVED;
    State state = signed ? State.APPROVED : undated.state();
    Optional<String> digest = undated.digest().or(() -> Seal.in(date.text()));
    return new Approval(undated.role(), undated.name(), date, undated.decision(), state, digest);
  }

  static Words date(Words words) {
    Matcher date = DATE.matcher(words.text());
    return new Words(date.find() ? date.group() : "", words.span());
  }

  static boolean isDated(String words) {
    return DATE.matcher(words).find();
  }

  /** By a part that is, or begins with, a word for it: “not approved” does not. */
  State state(String words) {
    Set<String> all = choice.matcher(words).find() ? vocabulary.values("state", words) : Set.of();
    if (all.contains("approved") && all.contains("rejected")) {
      return State.PENDING;
    }
    return PART.splitAsStream(words)
        .map(String::strip)
        .flatMap(
            part ->
                vocabulary
                    .value("state", part)
                    .or(() -> vocabulary.opening("state", part))
                    .or(() -> vocabulary.value("state", part.split("\\s", 2)[0]))
                    .stream())
        .findFirst()
        .map(value -> State.valueOf(value.toUpperCase(Locale.ROOT)))
        .orElse(State.PENDING);
  }
}
