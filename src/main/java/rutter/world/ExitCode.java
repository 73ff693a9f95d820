package rutter.world;

/** What an exit code of Rutter means. */
public final class ExitCode {
  /** All is well. */
  public static final int CLEAN = 0;

  /** There are findings at or above the level asked for. */
  public static final int FINDINGS = 1;

  /** The command was used wrongly, or a file could not be read. */
  public static final int USAGE = 2;

  /** Rutter itself is at fault. */
  public static final int DEFECT = 3;

  private ExitCode() {}
}
