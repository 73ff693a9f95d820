package rutter.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.emit.report.MarkdownReport;
import rutter.emit.report.html.HtmlReport;
import rutter.review.Review;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Made;
import rutter.world.Rewriting;

/** Where reports go: to standard output, into a file, or, as pages, into a folder. */
record ReportFiles(Console console, Optional<String> output, boolean force) {
  private static final String INDEX = "index.html";

  void write(String text) throws UnreadableException {
    if (output.isEmpty()) {
      console.out().print(text);
      return;
    }
    check(output.get());
    new Rewriting(console).put(output.get(), text);
  }

  /** Whether there are to be pages beside each other. */
  boolean isFolder() throws UnreadableException {
    return output.isPresent()
        && (output.get().endsWith("/") || Files.isDirectory(place(output.get())));
  }

  /** A page for each plan, and one with a table of all; all of them, or, if one cannot be, none. */
  void site(HtmlReport report, List<Review> reviews) throws UnreadableException {
    String folder = output.orElse("") + (output.orElse("").endsWith("/") ? "" : "/");
    Map<String, String> names = new PageNames(reviews).byPath();
    Map<String, String> pages = new LinkedHashMap<>();
    for (Review review : reviews) {
      String name = names.getOrDefault(review.head().path(), INDEX);
      pages.put(folder + name, report.of(List.of(review)));
    }
    pages.put(folder + INDEX, report.index(reviews, path -> Optional.ofNullable(names.get(path))));
    for (String page : pages.keySet()) {
      check(page);
    }
    Rewriting rewriting = new Rewriting(console);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      rewriting.makeFolderOf(page.getKey());
      rewriting.put(page.getKey(), page.getValue());
    }
  }

  /** A report is written over no file that somebody wrote; a pipe or device is written to. */
  private void check(String name) throws UnreadableException {
    Path file = place(name);
    try {
      boolean known =
          force
              || !Files.isRegularFile(file)
              || Made.byRutter(file)
              || Files.readString(file).contains(MarkdownReport.MARK);
      if (!known) {
        throw new UnreadableException(
            name, "exists and is no report; name another file, or use --force");
      }
    } catch (MalformedInputException e) {
      throw new UnreadableException(name, "exists and is no report");
    } catch (IOException e) {
      throw new UnreadableException(name, "cannot be read");
    }
  }

  private Path place(String name) throws UnreadableException {
    try {
      return console.directory().resolve(name);
    } catch (InvalidPathException e) {
      throw new UnreadableException(name, "is not a name of a file");
    }
  }
}
