package rutter.rules.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.plan.Metadata.Revision;
import rutter.rules.Dates;
import rutter.rules.Subject;

/** A table of revisions, row by row. */
record History(List<Entry> entries) {
  /** A row with its day and version, as far as they can be told. */
  record Entry(Revision row, Optional<LocalDate> day, Optional<Version> version) {}

  History {
    entries = List.copyOf(entries);
  }

  /** Each table of a document: rows that stand line below line. */
  static List<History> of(Subject subject) {
    List<History> all = new ArrayList<>();
    List<Entry> table = new ArrayList<>();
    int last = -1;
    for (Revision row : subject.plan().metadata().revisions()) {
      int line = subject.source().line(row.date().span());
      if (line != last + 1 && !table.isEmpty()) {
        all.add(new History(table));
        table.clear();
      }
      table.add(
          new Entry(
              row,
              Dates.in(row.date().text(), subject.vocabulary()),
              Version.of(row.version().text())));
      last = line;
    }
    if (!table.isEmpty()) {
      all.add(new History(table));
    }
    return all;
  }

  /** Whether the newest row is the last: by versions, or else by most of the dates. */
  boolean isNewestLast() {
    int up = 0;
    for (int i = 1; i < entries.size(); i++) {
      up += Integer.signum(versions(i)) * entries.size() + Integer.signum(days(i));
    }
    return up >= 0;
  }

  /** How the version of a row stands to that of the row before it; 0 if one of them has none. */
  int versions(int row) {
    return compare(entries.get(row).version(), entries.get(row - 1).version());
  }

  /** How the day of a row stands to that of the row before it; 0 if one of them has none. */
  int days(int row) {
    return compare(entries.get(row).day().map(LocalDate::toEpochDay), before(row));
  }

  private Optional<Long> before(int row) {
    return entries.get(row - 1).day().map(LocalDate::toEpochDay);
  }

  private static <T extends Comparable<T>> int compare(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() ? one.get().compareTo(other.get()) : 0;
  }

  Entry newest() {
    return entries.get(isNewestLast() ? entries.size() - 1 : 0);
  }
}
