package rutter.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import rutter.world.Digest;

/** How findings are kept in a file: behind a sum that tells of damage. */
final class CacheFormat {
  /** The letters of a sum. */
  private static final int SUM = 64;

  private CacheFormat() {}

  static byte[] written(Map<String, Remembered> all) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CacheWriter writer = new CacheWriter(new DataOutputStream(bytes));
    writer.count(all.size());
    for (Map.Entry<String, Remembered> entry : all.entrySet()) {
      writer.say(entry.getKey());
      writer.write(entry.getValue());
    }
    byte[] body = bytes.toByteArray();
    bytes.reset();
    bytes.write(sum(body));
    bytes.write(body);
    return bytes.toByteArray();
  }

  private static byte[] sum(byte[] body) {
    return new Digest().add(body).name().getBytes(StandardCharsets.US_ASCII);
  }

  static Map<String, Remembered> read(byte[] file) throws IOException {
    int start = Math.min(file.length, SUM);
    byte[] body = Arrays.copyOfRange(file, start, file.length);
    if (!Arrays.equals(sum(body), Arrays.copyOf(file, SUM))) {
      throw new IOException("damaged");
    }
    CacheReader reader = new CacheReader(new DataInputStream(new ByteArrayInputStream(body)));
    Map<String, Remembered> all = new LinkedHashMap<>();
    int count = reader.count();
    for (int i = 0; i < count; i++) {
      all.put(reader.word(), reader.remembered());
    }
    return all;
  }
}
