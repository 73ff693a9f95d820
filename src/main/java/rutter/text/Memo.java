package rutter.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was once worked out from something, by the class of the answer; threads may share it. */
public final class Memo<S> {
  private final Map<Class<?>, Object> known = new ConcurrentHashMap<>();

  public <T> T get(Class<T> kind, S source, Function<? super S, T> maker) {
    Object made = known.get(kind);
    if (made == null) {
      // not within the map: what is made may ask for more of the same
      made = maker.apply(source);
      Object sooner = known.putIfAbsent(kind, made);
      made = sooner == null ? made : sooner;
    }
    return kind.cast(made);
  }
}
