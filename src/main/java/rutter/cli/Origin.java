package rutter.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A repository of Rutter, from which other programs fetch it. */
record Origin(String url) {
  /** Nothing that YAML takes for more than a word. */
  private static final Pattern URL =
      Pattern.compile("[A-Za-z0-9/.][A-Za-z0-9@:/._~%+-]*[A-Za-z0-9/]");

  private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9-]+/[A-Za-z0-9._-]+");
  private static final Pattern GITHUB =
      Pattern.compile("(?:.*[/@.])?github\\.com[/:](" + SHORT + "?)(?:\\.git)?/?");

  /** As actions of GitHub are named, if it is there. */
  Optional<String> onGithub() {
    Matcher github = GITHUB.matcher(url);
    return github.matches() ? Optional.of(github.group(1)) : Optional.empty();
  }

  /** {@code OWNER/REPO} on GitHub, or any address that git takes. */
  static final class Converter implements ITypeConverter<Origin> {
    @Override
    public Origin convert(String value) {
      if (SHORT.matcher(value).matches()) {
        return new Origin("https://github.com/" + value);
      }
      if (!URL.matcher(value).matches()) {
        throw new TypeConversionException("'" + value + "' is no address of a git repository");
      }
      return new Origin(value);
    }
  }
}
