package rutter.checking;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is only worked out when somebody asks, and then once. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
