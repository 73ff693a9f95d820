package rutter.shell;

import java.util.Arrays;
import rutter.text.Content;

/** The letters of a word as they are found, each with its place in the source. */
final class Letters {
  private final Content content;
  private final StringBuilder chars = new StringBuilder();
  private int[] offsets = new int[16];

  Letters(Content content) {
    this.content = content;
  }

  void add(int index) {
    add(content.chars().charAt(index), index);
  }

  /** A letter that is written otherwise: {@code $'\t'}. */
  void add(char letter, int index) {
    room(1);
    offsets[chars.length()] = content.offset(index);
    chars.append(letter);
  }

  void add(int from, int to) {
    room(to - from);
    for (int i = from; i < to; i++) {
      offsets[chars.length()] = content.offset(i);
      chars.append(content.chars().charAt(i));
    }
  }

  private void room(int more) {
    if (chars.length() + more + 1 > offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(offsets.length * 2, chars.length() + more + 16));
    }
  }

  int length() {
    return chars.length();
  }

  String from(int start) {
    return chars.substring(start);
  }

  /** {@code empty} is where it stands if there are none. */
  Content content(int empty) {
    int length = chars.length();
    offsets[length] = length == 0 ? content.offset(empty) : offsets[length - 1] + 1;
    return Content.at(chars.toString(), offsets);
  }
}
