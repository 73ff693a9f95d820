package rutter.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a server that runs, as those of another that follows it. */
record PostgresCopy(Path home) {
  static PostgresCopy of(Postgres server) throws IOException, SQLException {
    Path copy = Files.createTempDirectory("standby");
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      Path home = Path.of(ask(statement, "SHOW data_directory"));
      ask(statement, "SELECT pg_backup_start('copy', true)");
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.filter(file -> !isOfTheProcess(file)).toList()) {
          Path there = copy.resolve(home.relativize(file).toString());
          Files.copy(
              file, there, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      Files.writeString(
          copy.resolve("backup_label"), ask(statement, "SELECT labelfile FROM pg_backup_stop()"));
      Files.createFile(copy.resolve("standby.signal"));
      Files.writeString(
          copy.resolve("postgresql.auto.conf"),
          "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'\n"
              .formatted(server.server().getPort()));
    }
    return new PostgresCopy(copy);
  }

  void remove() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isOfTheProcess(Path file) {
    return List.of("postmaster.pid", "postmaster.opts", "epg-lock")
        .contains(file.getFileName().toString());
  }

  private static String ask(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
