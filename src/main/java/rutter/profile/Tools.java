package rutter.profile;

import java.util.Optional;

/** What is known of programs; those that ship are read when the first of them is asked for. */
public interface Tools {
  /** By the name of a program without its path. */
  Optional<Tool> named(String program);

  /** What is known above goes over what is known below. */
  default Tools over(Tools below) {
    return program -> {
      Optional<Tool> lower = below.named(program);
      Optional<Tool> own = named(program);
      return own.isPresent() && lower.isPresent()
          ? Optional.of(own.get().over(lower.get()))
          : own.or(() -> lower);
    };
  }
}
