package rutter.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for what was said, which nothing else has. */
public final class Digest {
  private final MessageDigest sum;

  public Digest() {
    try {
      this.sum = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes words in, so that two pieces are never the same as one. */
  public Digest add(String words) {
    return add(words.getBytes(StandardCharsets.UTF_8));
  }

  public Digest add(byte[] bytes) {
    sum.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sum.update(bytes);
    return this;
  }

  /** What {@code sha256sum} prints of a file. */
  public static String ofFile(byte[] bytes) {
    Digest digest = new Digest();
    digest.sum.update(bytes);
    return digest.name();
  }

  public String name() {
    return HexFormat.of().formatHex(sum.digest());
  }
}
