package rutter.building;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link Lambdas} says the same when its lambdas are classes, and has none any more. */
class LambdasToClassesTest {
  @TempDir private Path folder;

  @Test
  void sayTheSame() throws Exception {
    copy(Lambdas.class);
    copy(Lambdas.Named.class);
    copy(Lambdas.Inner.class);
    LambdasToClasses.main(new String[] {folder.toString()});
    assertEquals(new Lambdas().call(), called());
    assertEquals(List.of(), withFactory());
  }

  @Test
  void areFoundBefore() throws Exception {
    copy(Lambdas.class);
    assertFalse(withFactory().isEmpty());
  }

  private void copy(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      Files.copy(in, target);
    }
  }

  /** By a loader that knows nothing but the folder and Java itself. */
  private Object called() throws Exception {
    URL[] place = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(Lambdas.class.getName());
      return ((Callable<?>) type.getDeclaredConstructor().newInstance()).call();
    }
  }

  private List<Path> withFactory() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(LambdasToClassesTest::hasFactory).toList();
    }
  }

  private static boolean hasFactory(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.ISO_8859_1).contains("LambdaMetafactory");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
