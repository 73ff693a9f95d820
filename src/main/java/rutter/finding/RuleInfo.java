package rutter.finding;

/**
 * What a rule is about, for those who read of it for the first time: what it finds in a few words,
 * why that matters, what to do; {@code page} is Markdown.
 */
public record RuleInfo(
    String name,
    String family,
    String summary,
    String why,
    String help,
    String page,
    Severity severity) {}
