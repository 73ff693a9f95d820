package rutter.emit.runbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of a program as they can be typed: what a shell would have quoted is replaced. */
final class Names {
  private static final Pattern UNTYPED = Pattern.compile("[^A-Za-z0-9._/+-]|^-");

  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  String of(String id) {
    String before = given.get(id);
    if (before != null) {
      return before;
    }
    String plain = id.isEmpty() ? "_" : UNTYPED.matcher(id).replaceAll("_");
    String name = plain;
    for (int number = 2; !taken.add(name); number++) {
      name = plain + "_" + number;
    }
    given.put(id, name);
    return name;
  }
}
