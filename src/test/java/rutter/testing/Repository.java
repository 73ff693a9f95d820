package rutter.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rutter.testing.Outside.Result;

/** A repository of git, without the settings of whoever runs the test. */
public final class Repository {
  public final Path folder;
  public final Outside shell;

  public Repository(Path folder, Outside outside) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    this.shell = outside.in(folder);
    shell.environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    shell.environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
      shell.environment.put("GIT_" + who + "_NAME", "A. Person");
      shell.environment.put("GIT_" + who + "_EMAIL", "person@example.org");
    }
    git("init", "-q", "-b", "main").good();
  }

  public Result git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return shell.run(command);
  }

  public Repository write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  public String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  public Repository stage(String... names) throws IOException, InterruptedException {
    for (String name : names) {
      git("add", "--", name).good();
    }
    return this;
  }

  public Result commit() throws IOException, InterruptedException {
    return git("commit", "-q", "-m", "a change");
  }

  public String head() throws IOException, InterruptedException {
    return line("rev-parse", "HEAD");
  }

  /** The line that git prints. */
  public String line(String... arguments) throws IOException, InterruptedException {
    return git(arguments).good().out().strip();
  }
}
