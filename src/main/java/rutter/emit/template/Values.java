package rutter.emit.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a template can name at one place. Mustache looks for what is missing further outside, so
 * each place has all its names; what is not said there is empty, and false to Mustache.
 */
public final class Values {
  private final Map<String, Object> named = new HashMap<>();

  public Values put(String name, String value) {
    named.put(name, value);
    return this;
  }

  public Values put(String name, Optional<String> value) {
    return put(name, value.filter(words -> !words.isBlank()).orElse(""));
  }

  public Values put(String name, boolean value) {
    named.put(name, value);
    return this;
  }

  public Values put(String name, int value) {
    named.put(name, value);
    return this;
  }

  public Values put(String name, List<?> values) {
    named.put(name, values);
    return this;
  }

  /** Each of some words in a row; where nothing is said there is no row. */
  public Values putAll(String name, List<String> words) {
    return put(name, words.stream().filter(said -> !said.isBlank()).toList());
  }

  /** Whether there is anything under one of these names. */
  public Values putIfAny(String name, String... others) {
    Set<Object> nothing = Set.of("", List.of(), false);
    return put(name, Stream.of(others).anyMatch(other -> !nothing.contains(named.get(other))));
  }

  public Map<String, Object> all() {
    return named;
  }
}
