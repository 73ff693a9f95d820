package rutter.cli;

import rutter.program.Program;
import rutter.rules.Subject;

/** What a program says of the plan that it was made of. */
final class Headers {
  private Headers() {}

  /** {@code content} is the digest of what is approved. */
  static Program.Header of(Subject subject, Checker.Task task, byte[] bytes, String content) {
    String name = Artefacts.planName(task.file());
    return new Program.Header(
        subject.plan().title().map(title -> title.text()).orElse(name),
        name,
        subject.source().name(),
        Digest.ofFile(bytes),
        Rutter.versionOrNone(),
        content);
  }
}
