package rutter.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** All that is in the schemas of a database, one thing to a line, in an order that is its own. */
public final class PostgresCatalogue {
  private static final String OWN =
      " n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') ";

  private static final List<String> QUERIES =
      List.of(
          "select 'schema', n.nspname from pg_namespace n where"
              + OWN
              + "and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'",
          "select c.relkind, n.nspname, c.relname, c.relpersistence, c.relrowsecurity,"
              + " c.relforcerowsecurity, c.relispartition, c.reloptions, c.relacl,"
              + " pg_get_expr(c.relpartbound, c.oid), obj_description(c.oid, 'pg_class')"
              + " from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
              + OWN,
          "select 'column', n.nspname, c.relname,"
              + " row_number() over (partition by c.oid order by a.attnum), a.attname,"
              + " format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,"
              + " a.attgenerated, a.attislocal, a.attinhcount, a.attcollation,"
              + " pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)"
              + " from pg_attribute a join pg_class c on c.oid = a.attrelid"
              + " join pg_namespace n on n.oid = c.relnamespace"
              + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
              + " where a.attnum > 0 and not a.attisdropped and"
              + OWN,
          "select 'index', n.nspname, pg_get_indexdef(i.indexrelid), i.indisunique,"
              + " i.indisprimary, i.indisvalid, i.indisclustered, i.indisreplident from pg_index i"
              + " join pg_class c on c.oid = i.indexrelid"
              + " join pg_namespace n on n.oid = c.relnamespace where"
              + OWN,
          "select 'constraint', n.nspname, k.conrelid::regclass, k.contypid::regtype, k.conname,"
              + " pg_get_constraintdef(k.oid), k.convalidated from pg_constraint k"
              + " join pg_namespace n on n.oid = k.connamespace where"
              + OWN,
          "select 'type', n.nspname, t.typname, t.typtype, format_type(t.typbasetype, t.typtypmod),"
              + " t.typdefault, t.typnotnull from pg_type t"
              + " join pg_namespace n on n.oid = t.typnamespace where"
              + OWN,
          "select 'enum', n.nspname, t.typname, e.enumlabel,"
              + " row_number() over (partition by t.oid order by e.enumsortorder)"
              + " from pg_enum e join pg_type t on t.oid = e.enumtypid"
              + " join pg_namespace n on n.oid = t.typnamespace where"
              + OWN,
          "select 'sequence', schemaname, sequencename, data_type, start_value, min_value,"
              + " max_value, increment_by, cycle, last_value from pg_sequences",
          "select 'view', schemaname, viewname, definition from pg_views n where"
              + OWN.replace("n.nspname", "schemaname"),
          "select 'materialized', schemaname, matviewname, definition, ispopulated"
              + " from pg_matviews",
          "select 'routine', n.nspname, pg_get_functiondef(p.oid), p.proacl from pg_proc p"
              + " join pg_namespace n on n.oid = p.pronamespace where p.prokind in ('f', 'p') and"
              + OWN,
          "select 'trigger', pg_get_triggerdef(t.oid), t.tgenabled from pg_trigger t"
              + " where not t.tgisinternal",
          "select 'policy', schemaname, tablename, policyname, permissive, roles, cmd, qual,"
              + " with_check from pg_policies",
          "select 'rule', schemaname, tablename, rulename, definition from pg_rules n where"
              + OWN.replace("n.nspname", "schemaname"),
          "select 'publication', p.pubname, p.puballtables, p.pubinsert, r.prrelid::regclass"
              + " from pg_publication p left join pg_publication_rel r on r.prpubid = p.oid",
          "select 'extension', e.extname, e.extversion from pg_extension e",
          "select 'inherits', inhrelid::regclass, inhparent::regclass from pg_inherits");

  private PostgresCatalogue() {}

  public static String of(Connection connection) throws SQLException {
    StringBuilder out = new StringBuilder();
    for (String query : QUERIES) {
      String sorted = "select r::text from (" + query + ") r order by 1";
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sorted)) {
        while (rows.next()) {
          out.append(rows.getString(1)).append('\n');
        }
      }
    }
    return out.toString();
  }
}
