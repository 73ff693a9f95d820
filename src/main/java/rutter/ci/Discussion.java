package rutter.ci;

import java.util.Optional;

/**
 * Where people talk about a change: its service, project and number there. Where the build may not
 * write to it, {@code silenced} says why.
 */
record Discussion(
    Pipeline.Service service, String project, String number, Optional<String> silenced) {
  /** {@code pull request 7 of some/plans}, {@code merge request !7}. */
  String name() {
    return service == Pipeline.Service.GITHUB
        ? "pull request " + number + " of " + project
        : "merge request !" + number;
  }
}
