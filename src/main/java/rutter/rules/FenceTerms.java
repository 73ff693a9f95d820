package rutter.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import rutter.plan.Command;

/**
 * What an author asks of the execution of a fence: <code>bash {id=copy timeout=3h retry=2}</code>.
 */
public record FenceTerms(
    Optional<String> id,
    Optional<Long> timeoutSeconds,
    Optional<String> host,
    Optional<String> user,
    Optional<String> cwd,
    Map<String, String> env,
    int retries,
    boolean confirm,
    boolean manual,
    Optional<String> expect,
    List<Wrong> wrong) {
  public static final List<String> KNOWN =
      List.of(
          "id", "timeout", "host", "user", "confirm", "retry", "env", "cwd", "expect", "manual");
  private static final int MOST_RETRIES = 100;

  /** {@code 90}, {@code 90s}, {@code 1h30m}, {@code 2 hours} */
  private static final Pattern TIME = Pattern.compile("(?:\\d{1,9}+\\s?+[a-z]{0,7}+\\s?+)++");

  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})\\s?([a-z]{0,7})");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final Pattern NAME =
      Pattern.compile("[^\\s,;|&<>()`'\"$\\\\-][^\\s;|&<>`'\"\\\\]*");

  /** {@code A=1, B=two words} */
  private static final Pattern SETTING =
      Pattern.compile("([A-Za-z_]\\w*)=((?:(?![,\\s]+[A-Za-z_]\\w*=).)*)", Pattern.DOTALL);

  /** An attribute whose value cannot be used, and what was expected. */
  public record Wrong(String name, String value, String expected) {}

  public FenceTerms {
    env = Collections.unmodifiableMap(new TreeMap<>(env));
    wrong = List.copyOf(wrong);
  }

  public static FenceTerms of(Command command) {
    return new Reader(command.attributes()).read();
  }

  /** Reads one attribute after the other, and notes what it cannot use. */
  private static final class Reader {
    private final Map<String, String> attributes;
    private final List<Wrong> wrong = new ArrayList<>();

    Reader(Map<String, String> attributes) {
      this.attributes = attributes;
    }

    FenceTerms read() {
      return new FenceTerms(
          fitting("id", ID, "a word of letters, digits, dots and hyphens"),
          timeout(),
          fitting("host", NAME, "the name of a machine"),
          fitting("user", NAME, "the name of a user"),
          some("cwd"),
          env(),
          retries(),
          flag("confirm"),
          flag("manual"),
          expect(),
          wrong);
    }

    private Optional<String> some(String name) {
      Optional<String> value = Optional.ofNullable(attributes.get(name));
      if (value.filter(String::isBlank).isPresent()) {
        wrong.add(new Wrong(name, "", "a value"));
      }
      return value.filter(given -> !given.isBlank());
    }

    private Optional<String> fitting(String name, Pattern pattern, String expected) {
      Optional<String> value = some(name);
      boolean fits = value.filter(given -> !pattern.matcher(given).matches()).isEmpty();
      if (!fits) {
        wrong.add(new Wrong(name, value.orElse(""), expected));
      }
      return value.filter(given -> fits);
    }

    private Optional<Long> timeout() {
      Optional<String> value = some("timeout");
      Optional<Long> seconds = value.flatMap(FenceTerms::seconds).filter(time -> time > 0);
      if (value.isPresent() && seconds.isEmpty()) {
        wrong.add(new Wrong("timeout", value.get(), "a time such as `90s`, `10m` or `1h30m`"));
      }
      return seconds;
    }

    private int retries() {
      Optional<String> value = some("retry");
      boolean number = value.filter(given -> given.matches("\\d{1,3}")).isPresent();
      int retries = number ? Integer.parseInt(value.orElse("0")) : 0;
      if (value.isPresent() && (!number || retries > MOST_RETRIES)) {
        wrong.add(new Wrong("retry", value.get(), "how often to try again, from 0 to 100"));
        return 0;
      }
      return retries;
    }

    private boolean flag(String name) {
      Optional<String> value = Optional.ofNullable(attributes.get(name));
      return switch (value.orElse("no")) {
        case "", "yes", "true", "on" -> true;
        case "no", "false", "off" -> false;
        default -> {
          wrong.add(new Wrong(name, value.orElse(""), "yes or no, or no value at all"));
          yield true;
        }
      };
    }

    private Map<String, String> env() {
      Map<String, String> env = new TreeMap<>();
      String value = some("env").orElse("");
      Matcher setting = SETTING.matcher(value);
      int end = 0;
      while (setting.find()) {
        if (!value.substring(end, setting.start()).matches("[,\\s]*")) {
          break;
        }
        env.put(setting.group(1), setting.group(2).strip());
        end = setting.end();
      }
      if (!value.isEmpty() && (env.isEmpty() || end < value.length())) {
        wrong.add(new Wrong("env", value, "names with values, as in `env=\"PGHOST=db-1, A=b\"`"));
      }
      return env;
    }

    private Optional<String> expect() {
      Optional<String> value = some("expect");
      try {
        value.ifPresent(Pattern::compile);
        return value;
      } catch (PatternSyntaxException e) {
        wrong.add(new Wrong("expect", value.orElse(""), "a regular expression"));
        return Optional.empty();
      }
    }
  }

  /** {@code 1h30m} in seconds; a number alone is seconds already. */
  public static Optional<Long> seconds(String text) {
    if (text.length() > 40 || !TIME.matcher(text).matches()) {
      return Optional.empty();
    }
    long sum = 0;
    Matcher amount = AMOUNT.matcher(text);
    while (amount.find()) {
      long unit = unit(amount.group(2));
      if (unit == 0) {
        return Optional.empty();
      }
      sum += Long.parseLong(amount.group(1)) * unit;
    }
    return Optional.of(sum);
  }

  private static long unit(String word) {
    return switch (word) {
      case "", "s", "sec", "secs", "second", "seconds" -> 1;
      case "m", "min", "mins", "minute", "minutes" -> 60;
      case "h", "hr", "hrs", "hour", "hours" -> 3600;
      case "d", "day", "days" -> 86_400;
      default -> 0;
    };
  }
}
