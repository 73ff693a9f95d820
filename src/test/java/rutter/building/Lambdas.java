package rutter.building;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas and method references of every kind. */
public class Lambdas implements Callable<List<String>> {
  private final String own = "own";

  public interface Named {
    String name();

    private String privately() {
      return "private " + name();
    }

    default Supplier<String> called() {
      return () -> privately();
    }
  }

  public static class Inner {
    private final List<Object> seen = new ArrayList<>();

    private boolean add(Object one) {
      return seen.add(one);
    }

    private long drop() {
      seen.clear();
      return 0;
    }
  }

  private static long twice(long number) {
    return 2 * number;
  }

  @Override
  public List<String> call() throws Exception {
    List<String> said = new ArrayList<>();
    long wide = 1L << 40;
    double part = 0.5;
    int narrow = 7;
    char letter = 'c';
    Supplier<String> captures = () -> own + wide + part + narrow + letter;
    said.add(captures.get());
    LongSupplier primitive = () -> wide + narrow;
    said.add("" + primitive.getAsLong());
    IntBinaryOperator both = Math::max;
    said.add("" + both.applyAsInt(3, 4));
    Function<String, Integer> boxes = Integer::parseInt;
    said.add("" + boxes.apply("12"));
    ToLongFunction<Integer> unboxesAndWidens = Lambdas::twice;
    said.add("" + unboxesAndWidens.applyAsLong(21));
    Function<Integer, Long> boxesAndWidens = Lambdas::twice;
    said.add("" + boxesAndWidens.apply(4));
    IntFunction<int[]> array = int[]::new;
    said.add("" + array.apply(3).length);
    Supplier<Inner> makes = Inner::new;
    Inner inner = makes.get();
    Stream.of("a", "b").forEach(inner::add);
    said.add("" + inner.seen);
    BiFunction<String, String, Boolean> unbound = String::equalsIgnoreCase;
    said.add("" + unbound.apply("A", "a"));
    UnaryOperator<String> bound = own::concat;
    said.add(bound.apply("ed"));
    Named named = () -> "lambda";
    said.add(named.called().get());
    Callable<Supplier<String>> nested = () -> () -> own + letter;
    said.add(nested.call().get());
    said.add("" + IntStream.range(0, 4).mapToObj(i -> i * narrow).map(String::valueOf).toList());
    said.add(
        ""
            + Stream.of("bb", "a")
                .sorted(Comparator.comparing(String::length).thenComparing(word -> word))
                .toList());
    Runnable nothing = inner::drop;
    nothing.run();
    said.add("" + inner.seen);
    return said;
  }
}
