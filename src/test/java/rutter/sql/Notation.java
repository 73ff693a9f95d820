package rutter.sql;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes changes compactly, for tests: what is empty or false is left out. */
final class Notation {
  private Notation() {}

  static String of(SqlStatement statement) {
    StringBuilder lines = new StringBuilder();
    write(statement, "", lines);
    return lines.toString();
  }

  private static void write(SqlStatement statement, String indent, StringBuilder lines) {
    for (Change change : statement.changes()) {
      lines.append(indent).append(record((Record) change)).append('\n');
    }
    for (SqlStatement inner : statement.inner()) {
      write(inner, indent + "  ", lines);
    }
  }

  private static String record(Record change) {
    List<String> parts = new ArrayList<>();
    parts.add(change.getClass().getSimpleName());
    for (RecordComponent component : change.getClass().getRecordComponents()) {
      String name = component.getName();
      Object value = value(change, component);
      String said = value instanceof Boolean yes ? (yes ? name : "") : said(value);
      if (!said.isEmpty()) {
        boolean bare = value instanceof Boolean || value instanceof Name || value instanceof Enum;
        parts.add(bare ? said : name.equals("facts") ? "[" + said + "]" : name + "=" + said);
      }
    }
    return String.join(" ", parts);
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String said(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Notation::said).orElse("");
    }
    if (value instanceof Collection<?> many) {
      List<String> each = many.stream().map(Notation::said).toList();
      return many.isEmpty()
          ? ""
          : String.join(
              many.iterator().next() instanceof Record r && !(r instanceof Name) ? "; " : ", ",
              each);
    }
    if (value instanceof Name name) {
      return name.said();
    }
    if (value instanceof Column column) {
      return column(column);
    }
    if (value instanceof Constraint constraint) {
      return record(constraint).replaceFirst("Constraint ", "").replaceFirst(" definition=.*", "");
    }
    return String.valueOf(value).replaceAll("\\s+", " ");
  }

  private static String column(Column column) {
    return (column.name().said() + " " + column.type())
        + (column.notNull() ? " notNull" : "")
        + column.byDefault().map(value -> " default=" + value).orElse("")
        + (column.generated() ? " generated" : "")
        + (column.identity() ? " identity" : "")
        + (column.primaryKey() ? " primaryKey" : "")
        + (column.unique() ? " unique" : "")
        + column.references().map(name -> " references=" + name.said()).orElse("")
        + (column.check() ? " check" : "");
  }
}
