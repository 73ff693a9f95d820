package rutter.finding;

/** What a rule is about, for those who read of it for the first time: {@code page} is Markdown. */
public record RuleInfo(
    String name, String family, String summary, String why, String page, Severity severity) {}
