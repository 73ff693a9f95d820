package rutter.emit.template;

/** How words of a plan are written so that they mean nothing but themselves where they go. */
@FunctionalInterface
public interface Quoting {
  String of(String words);
}
