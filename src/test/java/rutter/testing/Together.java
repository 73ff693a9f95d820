package rutter.testing;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** Cases of which some are tried at a time. */
public final class Together {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private Together() {}

  /** Cases that wait more than they work. */
  public static void all(Stream<Executable> cases) throws InterruptedException {
    all(2 * PROCESSORS, cases);
  }

  /** Cases that have to be done in time. */
  public static void working(Stream<Executable> cases) throws InterruptedException {
    all(PROCESSORS, cases);
  }

  private static void all(int atATime, Stream<Executable> cases) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(atATime);
    try {
      List<Future<?>> futures = new ArrayList<>();
      cases.forEach(
          one ->
              futures.add(
                  workers.submit(
                      () -> {
                        try {
                          one.execute();
                        } catch (Exception e) {
                          throw e;
                        } catch (Throwable e) {
                          throw new AssertionError(e.getMessage(), e);
                        }
                        return true;
                      })));
      assertAll(futures.stream().map(future -> () -> end(future)));
    } finally {
      workers.shutdownNow();
    }
  }

  private static void end(Future<?> future) throws Throwable {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }
}
