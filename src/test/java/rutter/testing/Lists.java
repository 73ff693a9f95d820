package rutter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rutter.emit.checklist.Checklists;
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
    Checklists lists = new Checklists(templates);
    Lines plan = Lines.of("");
    return switch (format) {
      case ".md" -> lists.markdown(program, plan);
      case ".html" -> lists.page(program, plan);
      case ".csv" -> lists.csv(program, plan);
      case ".yml" -> lists.issueForm(program, plan);
      default -> throw new IllegalArgumentException(format);
    };
  }
}
