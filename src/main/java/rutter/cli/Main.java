package rutter.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the process begins and ends. */
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Rutter.run(console(), arguments));
  }

  private static Console console() {
    return new Console(
        System.in,
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        isTerminal());
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flush) {
    FileOutputStream file = new FileOutputStream(descriptor);
    return new PrintStream(new BufferedOutputStream(file, BUFFER), flush, StandardCharsets.UTF_8);
  }

  /** The launcher says so: Java cannot tell of its output alone. */
  private static boolean isTerminal() {
    return "1".equals(System.getenv("RUTTER_TERMINAL"));
  }
}
