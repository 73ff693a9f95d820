package rutter.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work, several at once, and gives what came of them in their order. */
public final class Workers {
  /** Deep documents need as much stack as the launcher gives to the first thread. */
  private static final long STACK = 4L << 20;

  private static final int MILLIS_BEFORE_PROGRESS = 1000;

  private final int count;
  private final Console console;

  public Workers(int count, Console console) {
    this.count = count;
    this.console = console;
  }

  public <T> List<T> all(List<Callable<T>> work) throws Exception {
    List<T> done = new ArrayList<>();
    if (count < 2) {
      try (Progress progress = progress(work.size())) {
        for (Callable<T> piece : work) {
          done.add(piece.call());
          progress.at(done.size());
        }
      }
      return done;
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(count, task -> new Thread(null, task, "lint", STACK));
    try (Progress progress = progress(work.size())) {
      List<Future<T>> pending = new ArrayList<>();
      work.forEach(piece -> pending.add(workers.submit(piece)));
      for (Future<T> piece : pending) {
        done.add(piece.get());
        progress.at(done.size());
      }
      return done;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      workers.shutdownNow();
    }
  }

  private Progress progress(int total) {
    boolean watched = console.environment().containsKey("RUTTER_WATCHED");
    return new Progress(console, watched ? total : 0, MILLIS_BEFORE_PROGRESS);
  }
}
