package rutter.emit.findings;

import java.util.List;
import java.util.Optional;

/** The formats by the names that {@code --format} takes. */
public final class Formats {
  /** For people first, then in the order of the alphabet. */
  public static final List<String> NAMES =
      List.of("text", "checkstyle", "github", "gitlab", "json", "junit", "markdown", "sarif");

  private Formats() {}

  public static Optional<FindingsFormat> named(String name, Setting setting) {
    return switch (name) {
      case "text" -> Optional.of(new TextFindings(setting));
      case "checkstyle" -> Optional.of(new CheckstyleFindings());
      case "github" -> Optional.of(new GithubFindings(setting.occasion()));
      case "gitlab" -> Optional.of(new GitlabFindings());
      case "json" -> Optional.of(new JsonFindings(setting.version()));
      case "junit" -> Optional.of(new JunitFindings(setting.occasion()));
      case "markdown" ->
          Optional.of(new MarkdownFindings(MarkdownFindings.STEP_SUMMARY, setting.occasion()));
      case "sarif" -> Optional.of(new SarifFindings(setting.version()));
      default -> Optional.empty();
    };
  }
}
