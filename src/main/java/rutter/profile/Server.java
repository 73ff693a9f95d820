package rutter.profile;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which server a team writes its SQL, as it says so: {@code postgresql 17}. */
public record Server(String engine, OptionalInt version) {
  private static final Pattern FORM =
      Pattern.compile("(postgresql|mysql|mariadb)(?: (\\d{1,2})(?:\\.\\d{1,3}){0,2})?");

  public static Optional<Server> named(String words) {
    Matcher matcher = FORM.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String version = matcher.group(2);
    return Optional.of(
        new Server(
            matcher.group(1),
            version == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version))));
  }

  @Override
  public String toString() {
    return version.isPresent() ? engine + " " + version.getAsInt() : engine;
  }
}
