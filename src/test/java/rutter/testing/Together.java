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

/** Cases that wait more than they work, some of them at a time. */
public final class Together {
  private static final int AT_A_TIME = 2 * Runtime.getRuntime().availableProcessors();

  private Together() {}

  public static void all(Stream<Executable> cases) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
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
