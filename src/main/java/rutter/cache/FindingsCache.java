package rutter.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rutter.world.Digest;

/**
 * What earlier runs found, in {@code .rutter-cache}. It may be deleted at any time; what is damaged
 * or of another build counts for nothing, and a failure to write it is none of the run.
 */
public final class FindingsCache {
  static final String FOLDER = ".rutter-cache";
  private static final int MOST = 50_000;
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}");

  private final Path folder;
  private final Path file;
  private final Map<String, Remembered> before;
  private final Map<String, Remembered> now = new ConcurrentHashMap<>();

  private FindingsCache(Path folder, String name) {
    this.folder = folder;
    this.file = folder.resolve(name);
    this.before = read(file);
  }

  /** That of the working copy or project around a folder; none for a program that is no jar. */
  public static Optional<FindingsCache> around(Path directory) {
    Path place = project(directory).resolve(FOLDER);
    return build().map(name -> new FindingsCache(place, name));
  }

  private static Path project(Path directory) {
    for (@Nullable Path at = directory; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return directory;
  }

  /** A name for this very program. */
  private static Optional<String> build() {
    try {
      @Nullable CodeSource source = FindingsCache.class.getProtectionDomain().getCodeSource();
      if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
        return Optional.empty();
      }
      Path jar = Path.of(source.getLocation().toURI());
      String age = Files.getLastModifiedTime(jar).toString();
      String name = new Digest().add(jar + " " + Files.size(jar) + " " + age).name();
      return Optional.of(name.substring(0, 16));
    } catch (URISyntaxException | IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Remembered> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return CacheFormat.read(Files.readAllBytes(file));
    } catch (IOException | RuntimeException e) {
      return Map.of();
    }
  }

  public Optional<Remembered> of(Path document) {
    return Optional.ofNullable(before.get(document.toString()));
  }

  public void remember(Path document, Remembered found) {
    now.put(document.toString(), found);
  }

  /** Writes what is known now; what belongs to other builds is gone. */
  public void save() {
    if (now.isEmpty()) {
      return;
    }
    Map<String, Remembered> all = new LinkedHashMap<>(now);
    before.forEach(
        (document, found) -> {
          if (all.size() < MOST) {
            all.putIfAbsent(document, found);
          }
        });
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(".gitignore"), "*\n");
      Path aside = Files.createTempFile(folder, "findings", ".new");
      try {
        Files.write(aside, CacheFormat.written(all));
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
      forgetOthers();
    } catch (IOException e) {
      // the next run finds all of it again
    }
  }

  private void forgetOthers() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path other : files.filter(one -> !one.equals(file)).toList()) {
        if (NAME.matcher(String.valueOf(other.getFileName())).matches()) {
          Files.deleteIfExists(other);
        }
      }
    }
  }
}
