package rutter.emit.template;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;

/** A template of Mustache. What stands in two braces is quoted for the format that it makes. */
public final class Template {
  private final String name;
  private final Templates templates;

  /**
   * A template, and those that it takes in with {@code {{> name}}} from its own folder or with
   * {@code {{> /folder/name}}} from another one, are all found by name.
   */
  public Template(String name, Templates templates) {
    this.name = name;
    this.templates = templates;
  }

  public String fill(Map<String, ?> values, Quoting quoting) {
    StringWriter out = new StringWriter();
    try {
      new Factory(quoting)
          .compile(new StringReader(templates.named(name)), name)
          .execute(out, values);
    } catch (MustacheException e) {
      throw new TemplateException(name + ": " + e.getMessage(), e);
    }
    return out.toString();
  }

  private final class Factory extends DefaultMustacheFactory {
    private final Quoting quoting;

    Factory(Quoting quoting) {
      this.quoting = quoting;
    }

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(quoting.of(value));
      } catch (IOException e) {
        throw new MustacheException(e);
      }
    }

    @Override
    public Reader getReader(String name) {
      return new StringReader(templates.named(name.startsWith("/") ? name.substring(1) : name));
    }
  }
}
