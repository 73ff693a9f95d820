package rutter.rules;

import java.util.Optional;

/**
 * Something that can be wrong with a plan. What it says stands on its page in {@code
 * rules/catalogue/}, how severe it is in {@code rules/packs/}; here is only how it is found.
 */
public interface Rule {
  /** Looks at a document and reports all that breaks the rule. */
  void check(Subject subject, Report report);

  /** Whether the rule speaks of any Markdown, and not only of plans. */
  default boolean isForAnyDocument() {
    return false;
  }

  /** Whether what it points at must not be shown. */
  default boolean isAboutSecrets() {
    return false;
  }

  /** The sentences of a rule that has no page: one that a team wrote. */
  default Optional<Texts> ownTexts() {
    return Optional.empty();
  }

  /** The name of the class in words: {@code stage-rollback-missing}. */
  default String name() {
    StringBuilder name = new StringBuilder();
    for (char c : getClass().getSimpleName().toCharArray()) {
      name.append(Character.isUpperCase(c) && !name.isEmpty() ? "-" : "");
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }
}
