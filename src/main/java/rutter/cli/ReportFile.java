package rutter.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import rutter.emit.report.MarkdownReport;
import rutter.text.UnreadableException;

/** Whether a report may be written to a file: to none that somebody wrote. */
final class ReportFile {
  private ReportFile() {}

  /** One that is not there, is empty, or is a report; a pipe or device is written to. */
  static boolean mayBeReplaced(Path file) throws UnreadableException {
    try {
      return !Files.isRegularFile(file)
          || Files.size(file) == 0
          || Files.readString(file).contains(MarkdownReport.MARK);
    } catch (MalformedInputException e) {
      return false;
    } catch (IOException e) {
      throw new UnreadableException(file.toString(), "cannot be read");
    }
  }
}
