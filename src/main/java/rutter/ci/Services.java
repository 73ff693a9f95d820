package rutter.ci;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Files in which the service of a build wants to be told things. */
public record Services(Pipeline pipeline, BuildLog log) {
  public void summarize(String text) {
    append(pipeline.summary(), text, "the summary of the job");
  }

  /** What later steps may ask for. */
  public void hand(ReportFolder reports) {
    String values =
        "folder="
            + reports.path("")
            + "\nreport="
            + reports.path(BuildFiles.REPORT)
            + "\nsarif="
            + reports.path(BuildFiles.SARIF)
            + "\n";
    append(pipeline.outputs(), values, "the outputs of the step");
  }

  private void append(Optional<Path> file, String text, String what) {
    if (file.isPresent()) {
      try {
        Files.writeString(
            file.get(),
            text,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        log.notice(what + " cannot be written");
      }
    }
  }
}
