package rutter.emit.ansible;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.emit.Terminal;

/** Writes YAML in the order of the calls; what is said of a list or map below a key is indented. */
final class Yaml {
  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][\\w.]*");

  private final StringBuilder out = new StringBuilder();
  private int column;
  private boolean afterDash;

  /** What stands below the three dashes of a document. */
  static String document(Consumer<Yaml> content) {
    Yaml yaml = new Yaml();
    content.accept(yaml);
    return yaml.out.toString();
  }

  Yaml put(String key, Scalar value) {
    key(key).append(' ').append(value.at().apply(column + YamlText.STEP)).append('\n');
    return this;
  }

  Yaml map(String key, Consumer<Yaml> entries) {
    return map(key, "", entries);
  }

  /** With an anchor, under which the same map may be had again. */
  Yaml map(String key, String anchor, Consumer<Yaml> entries) {
    key(key).append(anchor.isEmpty() ? "" : " &" + anchor).append('\n');
    indented(entries);
    return this;
  }

  Yaml list(String key, List<Scalar> items) {
    if (items.isEmpty()) {
      return put(key, Scalar.plain("[]"));
    }
    return items(key, list -> items.forEach(list::item));
  }

  /** On one line. */
  Yaml tags(List<Scalar> tags) {
    String shown = tags.stream().map(tag -> tag.at().apply(0)).collect(Collectors.joining(", "));
    return put("tags", Scalar.plain("[" + shown + "]"));
  }

  /** Expressions that must all hold. */
  Yaml when(List<String> conditions) {
    if (conditions.isEmpty()) {
      return this;
    }
    return conditions.size() == 1
        ? put("when", Scalar.template(conditions.get(0)))
        : list("when", conditions.stream().map(Scalar::template).toList());
  }

  Yaml items(String key, Consumer<Yaml> items) {
    key(key).append('\n');
    indented(items);
    return this;
  }

  Yaml item(Scalar value) {
    start().append("- ").append(value.at().apply(column + YamlText.STEP)).append('\n');
    return this;
  }

  Yaml item(Consumer<Yaml> entries) {
    start().append("- ");
    afterDash = true;
    indented(entries);
    return this;
  }

  /** An item that does something, and so what a linter looks at. */
  Yaml task(Consumer<Yaml> entries) {
    int from = out.length();
    item(entries);
    if (out.indexOf(YamlText.UNSAFE, from) >= 0) {
      out.insert(out.indexOf("\n", from), "  # noqa: jinja");
    }
    return this;
  }

  Yaml anchored(String anchor, Consumer<Yaml> entries) {
    start().append("- &").append(anchor).append('\n');
    indented(entries);
    return this;
  }

  /** Lines of the plan for who reads the file. */
  Yaml comment(String words) {
    start().append("# ").append(Terminal.clean(words).strip()).append('\n');
    return this;
  }

  Yaml blank() {
    out.append('\n');
    return this;
  }

  private StringBuilder key(String key) {
    String shown = PLAIN_KEY.matcher(key).matches() ? key : YamlText.quoted(key);
    return start().append(shown).append(':');
  }

  private StringBuilder start() {
    if (!afterDash) {
      out.append(" ".repeat(column));
    }
    afterDash = false;
    return out;
  }

  private void indented(Consumer<Yaml> inner) {
    column += YamlText.STEP;
    inner.accept(this);
    column -= YamlText.STEP;
  }
}
