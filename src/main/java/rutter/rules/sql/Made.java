package rutter.rules.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.sql.Change;
import rutter.sql.Name;
import rutter.sql.Thing;

/** What a plan makes itself, and from which of its changes on it is there. */
final class Made {
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private final Map<String, Integer> others = new HashMap<>();
  private final Map<String, Name> indexed = new HashMap<>();
  private final Set<String> partitioned = new HashSet<>();

  void note(Change change, int order) {
    if (change instanceof Change.CreateTable create) {
      tables.putIfAbsent(create.table().key(), order);
      create.partitionOf().ifPresent(parent -> partitioned.add(parent.key()));
    } else if (change instanceof Change.AddColumn add) {
      columns.putIfAbsent(key(add.table(), add.column().name()), order);
    } else if (change instanceof Change.CreateIndex index) {
      index.name().ifPresent(name -> indexed.putIfAbsent(name.key(), index.table()));
    } else if (change instanceof Change.Partition partition) {
      partitioned.add(partition.table().key());
    } else if (change instanceof Change.Create create) {
      others.putIfAbsent(create.name().key(), order);
      if (create.thing() == Thing.TYPE) {
        types.putIfAbsent(create.name().key(), order);
      }
    } else if (change instanceof Change.Rename rename
        && rename.thing() == Thing.TABLE
        && tables.containsKey(rename.from().key())) {
      tables.putIfAbsent(rename.to().key(), order);
    }
  }

  boolean hasTable(Name table, int order) {
    return tables.getOrDefault(table.key(), order) < order;
  }

  boolean hasColumn(Name table, Name column, int order) {
    return columns.getOrDefault(key(table, column), order) < order;
  }

  boolean hasType(Name type, int order) {
    return types.getOrDefault(type.key(), order) < order;
  }

  /** A schema, a view, a database: what is neither a table nor of one. */
  boolean hasOther(Name name, int order) {
    return others.getOrDefault(name.key(), order) < order;
  }

  /** On which table an index of that name is built. */
  Optional<Name> indexed(Name index) {
    return Optional.ofNullable(indexed.get(index.key()));
  }

  boolean hasPartitions(Name table) {
    return partitioned.contains(table.key());
  }

  private static String key(Name table, Name column) {
    return table.key() + "." + column.key();
  }
}
