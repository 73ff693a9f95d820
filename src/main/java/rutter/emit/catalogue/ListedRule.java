package rutter.emit.catalogue;

/** A rule as its page presents it; {@code body} is the page below its head, in Markdown. */
public record ListedRule(
    String name,
    String family,
    String since,
    String message,
    String why,
    String body,
    Grades grades,
    boolean fixable) {}
