package rutter.ci;

import java.nio.file.Path;
import java.util.Optional;
import rutter.packs.BadRulesException;
import rutter.text.UnreadableException;
import rutter.world.Console;

/** Puts a report where a change is talked about, once, and then over itself. */
public record Talk(Console console, BuildLog log) {
  private static final String NOT = "no comment: ";

  /** Why there is nobody to talk to, if that is so. */
  static Optional<String> obstacle(Pipeline pipeline) {
    return pipeline.discussion().isEmpty()
        ? Optional.of("this build is about no pull request or merge request")
        : pipeline.discussion().get().silenced();
  }

  /** What cannot be said is no reason to fail. Without news, only an older report is replaced. */
  public void put(Pipeline pipeline, Path body, boolean news) {
    Optional<String> obstacle = obstacle(pipeline);
    if (obstacle.isPresent()) {
      log.notice(NOT + obstacle.get());
      return;
    }
    Discussion discussion = pipeline.discussion().orElseThrow();
    try {
      Comments comments = Comments.of(discussion, console);
      Optional<String> own = comments.own();
      if (own.isPresent()) {
        comments.update(own.get(), body);
        console.err().println("updated the comment on " + discussion.name());
      } else if (news) {
        comments.create(body);
        console.err().println("commented on " + discussion.name());
      }
    } catch (UnreadableException | BadRulesException e) {
      log.notice(NOT + e.getMessage());
    }
  }
}
