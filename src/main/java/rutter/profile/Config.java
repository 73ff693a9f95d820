package rutter.profile;

import java.util.List;

/** A configuration file: which files it is about, what it chooses for all and for some of them. */
public record Config(
    String file,
    boolean root,
    Choices choices,
    List<String> include,
    List<String> exclude,
    List<ForSome> overrides) {
  /** Other choices for the files that match one of the patterns. */
  public record ForSome(List<String> files, Choices choices) {
    public ForSome {
      files = List.copyOf(files);
    }
  }

  public Config {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    overrides = List.copyOf(overrides);
  }
}
