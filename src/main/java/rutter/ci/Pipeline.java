package rutter.ci;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.Git;
import rutter.world.WebAddress;

/**
 * The build in which Rutter runs, as its environment tells of it. {@code bases} are revisions that
 * the change may depart from, the best first; without any there is no change, and all plans count.
 */
public record Pipeline(
    Service service,
    List<String> bases,
    Optional<String> linkBase,
    Optional<Discussion> discussion,
    boolean foreign,
    Optional<Path> summary,
    Optional<Path> outputs,
    Optional<String> page) {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  /** Whose build it is. */
  public enum Service {
    GITHUB,
    GITLAB,
    NONE
  }

  public Pipeline {
    bases = List.copyOf(bases);
  }

  public static Service service(Console console) {
    return is(console, "GITHUB_ACTIONS")
        ? Service.GITHUB
        : is(console, "GITLAB_CI") ? Service.GITLAB : Service.NONE;
  }

  public static Pipeline of(Console console, Documents documents) {
    return switch (service(console)) {
      case GITHUB -> new GithubPipeline(console, documents).read();
      case GITLAB -> new GitlabPipeline(console).read();
      case NONE -> here(console);
    };
  }

  private static boolean is(Console console, String name) {
    return console.environment().getOrDefault(name, "").equals("true");
  }

  private static Pipeline here(Console console) {
    return new Pipeline(
        Service.NONE,
        LocalBases.of(new Git(console)),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What a variable says, if it says anything. */
  static Optional<String> said(Console console, String name) {
    return Optional.ofNullable(console.environment().get(name)).filter(text -> !text.isBlank());
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Words joined to an address, if one comes of it, down to the folder in which Rutter runs. */
  static Optional<String> address(Console console, String address) {
    String inside = new Git(console).answer("rev-parse", "--show-prefix").orElse("").strip();
    String all = inside.isEmpty() ? address : address + "/" + inside.replaceFirst("/$", "");
    return Optional.of(all).filter(WebAddress::is);
  }
}
