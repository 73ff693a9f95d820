package rutter.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that remembers why it could not write: a full disk is an error, a closed pipe none. */
final class Output extends PrintStream {
  private static final int BUFFER = 1 << 16;
  private static final String CLOSED_PIPE = "Broken pipe";

  private final Watch watch;

  private Output(Watch watch, boolean flush) {
    super(new BufferedOutputStream(watch, BUFFER), flush, StandardCharsets.UTF_8);
    this.watch = watch;
  }

  static Output to(OutputStream out, boolean flush) {
    return new Output(new Watch(out), flush);
  }

  /** Why not all was written. */
  Optional<String> problem() {
    flush();
    return Optional.ofNullable(watch.failure)
        .map(failure -> String.valueOf(failure.getMessage()))
        .filter(why -> !why.contains(CLOSED_PIPE));
  }

  private static final class Watch extends FilterOutputStream {
    private @Nullable IOException failure;

    Watch(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
