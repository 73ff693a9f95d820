package rutter.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import rutter.emit.Terminal;
import rutter.text.UnreadableException;

/** Files that are written where there is none of their name, and said to be. */
public final class NewFiles {
  private final Console console;
  private final Path folder;
  private final boolean pretend;

  public NewFiles(Console console, Path folder, boolean pretend) {
    this.console = console;
    this.folder = folder;
    this.pretend = pretend;
  }

  public void say(String line) {
    console.out().println(Terminal.clean(line));
  }

  /** Whether it was written; if not, it is there already. */
  public boolean write(String name, String text) throws UnreadableException {
    Path file = folder.resolve(name);
    String shown = shown(file);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      say(shown + " is there already, and is left as it is");
      return false;
    }
    if (pretend) {
      say("would write " + shown);
      return true;
    }
    try {
      Files.createDirectories(parent(file));
    } catch (IOException e) {
      throw new UnreadableException(shown, "cannot be written: no folder for it can be made");
    }
    new Rewriting(console).create(shown, text);
    say("wrote " + shown);
    return true;
  }

  public void makeExecutable(String name) throws UnreadableException {
    Path file = folder.resolve(name);
    if (!pretend && !file.toFile().setExecutable(true, false)) {
      throw new UnreadableException(shown(file), "cannot be made executable");
    }
  }

  public boolean holds(String name, String word) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8).contains(word);
    } catch (IOException e) {
      return false;
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /** As the user would name it from where they are. */
  String shown(Path file) {
    try {
      Path here = console.directory().toRealPath();
      Path there = parent(file).toRealPath().resolve(file.getFileName());
      return here.relativize(there).toString();
    } catch (IOException e) {
      return console.directory().relativize(file).toString();
    }
  }
}
