package rutter.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import rutter.emit.template.TemplateException;
import rutter.emit.template.Templates;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;

/** The templates that a team has in a folder of its own, as {@code checklist/page.mustache}. */
record TeamTemplates(Console console, Documents documents, Optional<String> folder) {
  /** Those of the team, and where it has none those that ship. */
  Templates orShipped() throws UnreadableException {
    if (folder.isEmpty()) {
      return rutter.packs.Templates::named;
    }
    Path own = own(folder.get());
    return name -> {
      Path file = own.resolve(name);
      if (!Files.isRegularFile(file)) {
        return shipped(name);
      }
      try {
        return documents.text(file.toString());
      } catch (UnreadableException e) {
        throw new TemplateException(String.valueOf(e.getMessage()), e);
      }
    };
  }

  private String shipped(String name) {
    if (!rutter.packs.Templates.has(name)) {
      throw new TemplateException(name + " is neither in " + folder.orElse("") + " nor in Rutter");
    }
    return rutter.packs.Templates.named(name);
  }

  private Path own(String name) throws UnreadableException {
    try {
      Path own = console.directory().resolve(name);
      if (!Files.isDirectory(own)) {
        throw new UnreadableException(name, "is no folder");
      }
      return own;
    } catch (InvalidPathException e) {
      throw new UnreadableException(name, "is not a name of a folder");
    }
  }
}
