package rutter.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes of a file to a source; says in one line what is wrong with bytes that are no text. */
public final class Decoder {
  private static final char MARK = '\uFEFF';

  private Decoder() {}

  public static Source decode(String name, byte[] bytes) throws UnreadableException {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw new UnreadableException(name, "is UTF-16; save it as UTF-8");
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw new UnreadableException(name, "is binary, not a Markdown text");
      }
    }
    String text = utf8(name, bytes);
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    String body = marked ? text.substring(1) : text;
    if (body.isBlank()) {
      throw new UnreadableException(name, "is empty");
    }
    return marked ? Source.withByteOrderMark(name, body) : Source.of(name, body);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String utf8(String name, byte[] bytes) throws UnreadableException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw new UnreadableException(name, notUtf8(bytes, in.position(), out.flip().toString()));
    }
    return out.flip().toString();
  }

  private static String notUtf8(byte[] bytes, int at, String before) {
    int line = Lines.of(before).count();
    return String.format(
        Locale.ROOT, "is not UTF-8: byte 0x%02X on line %d; save it as UTF-8", bytes[at], line);
  }
}
