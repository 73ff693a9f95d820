package rutter.emit.checklist;

import rutter.emit.Target;
import rutter.emit.template.Template;
import rutter.program.Program;

/** A table with a record for each operation, in CSV as RFC 4180 has it. */
public final class OperationsTable implements Target {
  private final Medium medium = new CsvMedium();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String file(String plan) {
    return plan + ".csv";
  }

  @Override
  public String write(Program program, Setting setting) {
    Sheet.Setting sheet = new Sheet.Setting(medium, setting.plan(), Brevity.NOTHING);
    return new Template("checklist/operations.csv.mustache", setting.templates())
        .fill(Sheet.of(program, sheet), medium::words)
        .replace("\r", "")
        .replace("\n", "\r\n");
  }
}
