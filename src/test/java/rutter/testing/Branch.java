package rutter.testing;

import java.io.IOException;
import java.nio.file.Path;

/** A repository whose branch main has plans, and a desk in it. */
public final class Branch {
  public final Repository repository;
  public final Desk desk;

  /** {@code plan.md} is lacking, {@code docs/notes.md} is no plan; both are committed. */
  public Branch(Path folder) throws IOException, InterruptedException {
    repository = new Repository(folder, new Outside(folder.getParent()));
    desk = new Desk(folder, Desk.LACKING);
    desk.environment.putAll(repository.shell.environment);
    desk.environment.put("RUTTER_TODAY", "2026-12-31");
    repository.write("docs/notes.md", "# Notes\n\nNothing of a plan.\n");
    commit();
  }

  /** A plan that lacks a rollback, about something of its own. */
  public static String plan(String about) {
    return Desk.LACKING.replace("the archive", about);
  }

  /** Commits all there is. */
  public void commit() throws IOException, InterruptedException {
    repository.git("add", "--all").good();
    repository.commit().good();
  }

  /** Goes on in a branch of that name. */
  public Branch leave(String name) throws IOException, InterruptedException {
    repository.git("checkout", "-q", "-b", name).good();
    return this;
  }

  public Branch write(String name, String text) throws IOException {
    repository.write(name, text);
    return this;
  }

  public String text(String name) throws IOException {
    return repository.text(name);
  }

  /** What was written for the comment. */
  public String report() throws IOException {
    return text("rutter-report/report.md");
  }
}
