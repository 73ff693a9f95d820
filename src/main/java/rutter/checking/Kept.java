package rutter.checking;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rutter.packs.BadRulesException;
import rutter.text.UnreadableException;

/** What was made of files, so that each is read once for all documents that ask for it. */
final class Kept<K, V> {
  private final Map<K, V> known = new ConcurrentHashMap<>();

  /** Makes something of files, which may be missing or wrong. */
  interface Making<V> {
    V make() throws UnreadableException, BadRulesException;
  }

  V get(K key, Making<V> making) throws UnreadableException, BadRulesException {
    V one = known.get(key);
    if (one == null) {
      one = making.make();
      known.put(key, one);
    }
    return one;
  }

  Collection<V> all() {
    return known.values();
  }
}
