package rutter.shell;

import java.util.Set;
import java.util.TreeSet;

/** What a terminal shows: what was typed, without prompts and answers, and where. */
public record Terminal(String typed, Set<String> places) {
  public Terminal {
    places = new TreeSet<>(places);
  }
}
