package rutter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rutter.emit.Target;
import rutter.emit.checklist.Checklist;
import rutter.emit.checklist.ChecklistPage;
import rutter.emit.checklist.IssueForm;
import rutter.emit.checklist.OperationsTable;
import rutter.emit.template.Templates;
import rutter.program.Program;
import rutter.text.Lines;

/** A program as lists, by the templates that ship, named by how their files end. */
public final class Lists {
  public static final List<String> FORMATS = List.of(".md", ".html", ".csv", ".yml");

  private Lists() {}

  public static Templates shipped() {
    return name -> {
      try {
        return Files.readString(Path.of("templates").resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  public static String of(Program program, String format) {
    return of(program, format, shipped());
  }

  public static String of(Program program, String format, Templates templates) {
    Target target =
        switch (format) {
          case ".md" -> new Checklist();
          case ".html" -> new ChecklistPage();
          case ".csv" -> new OperationsTable();
          case ".yml" -> new IssueForm();
          default -> throw new IllegalArgumentException(format);
        };
    return target.write(program, new Target.Setting(Lines.of(""), templates));
  }
}
