package rutter.rules.rollback;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.shell.Word;

/** What a command is about, by its words; open if that could be anything. */
record Names(Set<String> keys, boolean open) {
  /** {@code statefulset,service}, {@code app=archive} */
  private static final Pattern BETWEEN = Pattern.compile("[,=]");

  Names {
    keys = Set.copyOf(keys);
  }

  static Names of(List<Word> objects) {
    Set<String> keys = new HashSet<>();
    boolean open = objects.isEmpty();
    for (Word object : objects) {
      String value = object.value();
      open |= !object.isLiteral() || value.chars().anyMatch(c -> "<>{}[]*?$".indexOf(c) >= 0);
      for (String name : BETWEEN.split(value.toLowerCase(Locale.ROOT), -1)) {
        keys.add(name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.service$", ""));
      }
    }
    return new Names(keys, open);
  }

  /** Whether both may be about the same thing. */
  boolean mayMeet(Names other) {
    return open || other.open || meets(other);
  }

  boolean meets(Names other) {
    return keys.stream().anyMatch(other.keys::contains);
  }
}
