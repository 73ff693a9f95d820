package rutter.checking;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rutter.program.Program;
import rutter.rules.Subject;
import rutter.world.Digest;
import rutter.world.Release;

/** What a program says of the plan that it was made of. */
public final class Headers {
  private Headers() {}

  /** {@code content} is the digest of what is approved. */
  public static Program.Header of(
      Subject subject, Checker.Task task, byte[] bytes, String content) {
    String name = nameOf(task.file());
    return new Program.Header(
        subject.plan().title().map(title -> title.text()).orElse(name),
        name,
        subject.source().name(),
        Digest.ofFile(bytes),
        Release.versionOrNone(),
        content);
  }

  /** {@code plans/upgrade.md} is called {@code upgrade}; {@code upgrade/plan.md} too. */
  public static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
    @Nullable Path folder = file.toAbsolutePath().normalize().getParent();
    boolean plain = name.equals("plan") || name.equals("README") || name.equals("index");
    @Nullable Path called = folder == null ? null : folder.getFileName();
    return plain && called != null ? called.toString() : name;
  }
}
