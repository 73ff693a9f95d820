package rutter.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rutter.plan.Command;
import rutter.plan.Words;

/**
 * What a command does with things: which ones, of which kind, and in which words. The commands are
 * listed in the vocabulary under {@code destroys}, {@code saves} and {@code creates}.
 */
public record Deed(Act act, String kind, List<Words> objects, Words words, Command command) {
  /** {@code public.account}; what ends like a file is one: {@code account.sql} */
  private static final Pattern QUALIFIED =
      Pattern.compile(
          "[\\w$-]+(?:\\.[\\w$-]+)?\\.(?!(?:sql|csv|tsv|json|ya?ml|xml|dump|bak|gz|zip|tar|tgz|txt|sh|py|conf|log|db|rdb|env|toml|ini)$)[\\w$-]+");

  /** {@code DESTROYS} leaves nothing that could be had back without a copy. */
  public enum Act {
    DESTROYS("destroys"),
    SAVES("saves"),
    CREATES("creates");

    private final String group;

    Act(String group) {
      this.group = group;
    }

    /** Under which name the vocabulary has the commands. */
    String group() {
      return group;
    }
  }

  public Deed {
    objects = List.copyOf(objects);
  }

  /** A name as it is compared: without case and schema; paths and files keep all of theirs. */
  public static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    int dot = key.lastIndexOf('.');
    return dot > 0 && QUALIFIED.matcher(key).matches() ? key.substring(dot + 1) : key;
  }
}
