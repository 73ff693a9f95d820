package rutter.rules.communication;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.plan.Governance;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Somebody to whom the plan escalates, of whom no contact and no approval tells anything. */
public final class EscalationWithoutContact implements Rule {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{2,}");
  private static final Set<String> ARTICLES = Set.of("the", "an", "our", "your", "its");

  @Override
  public void check(Subject subject, Report report) {
    Governance governance = subject.plan().governance();
    if (governance.contacts().isEmpty()) {
      return;
    }
    String phrases =
        subject.vocabulary().words("escalate").stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Pattern escalate =
        Pattern.compile(
            "(?<!\\p{L})(?:"
                + phrases
                + ")\\s(?:the\\s)?((?:[\\p{L}-]{2,20}\\s?){1,3})(?=[.,;)\\n])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Set<String> known = known(governance);
    Set<String> said = new HashSet<>();
    Matcher found = escalate.matcher(subject.text());
    while (found.find()) {
      String role = found.group(1).strip();
      List<String> words = words(role).filter(word -> !ARTICLES.contains(word)).toList();
      if (!words.isEmpty()
          && words.stream().noneMatch(known::contains)
          && said.add(role.toLowerCase(Locale.ROOT))) {
        report
            .at(new Span(found.start(1), found.start(1) + role.length()))
            .with("role", role)
            .near(governance.contacts().get(0).role().span());
      }
    }
  }

  private static Set<String> known(Governance governance) {
    return Stream.concat(
            governance.contacts().stream()
                .flatMap(one -> Stream.of(one.role(), one.name(), one.contact())),
            governance.approvals().stream().flatMap(one -> Stream.of(one.role(), one.name())))
        .flatMap(words -> words(words.text()))
        .collect(Collectors.toSet());
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT));
  }
}
