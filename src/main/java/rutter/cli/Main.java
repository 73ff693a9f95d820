package rutter.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import rutter.world.Console;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Rutter.run(console(), arguments));
  }

  private static Console console() {
    return new Console(
        System.in,
        Output.to(new FileOutputStream(FileDescriptor.out), false),
        Output.to(new FileOutputStream(FileDescriptor.err), true),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        isTerminal());
  }

  /** The launcher says so: Java cannot tell of its output alone. */
  private static boolean isTerminal() {
    return "1".equals(System.getenv("RUTTER_TERMINAL"));
  }
}
