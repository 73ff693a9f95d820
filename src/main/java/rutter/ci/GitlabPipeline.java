package rutter.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.world.Console;
import rutter.world.WebAddress;

/** A job of GitLab CI: what its variables say. */
final class GitlabPipeline {
  private static final String FORK =
      "the change comes from a fork, whose job may not comment; the report is among its artefacts";

  private final Console console;

  GitlabPipeline(Console console) {
    this.console = console;
  }

  Pipeline read() {
    Optional<String> target = number("CI_MERGE_REQUEST_PROJECT_ID");
    return new Pipeline(
        Pipeline.Service.GITLAB,
        bases(),
        said("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA")
            .or(() -> said("CI_COMMIT_SHA"))
            .flatMap(commit -> address(commit))
            .flatMap(address -> Pipeline.address(console, address)),
        target.flatMap(this::discussion),
        target.isPresent() && !target.equals(number("CI_MERGE_REQUEST_SOURCE_PROJECT_ID")),
        Optional.empty(),
        Optional.empty(),
        said("CI_JOB_URL").map(job -> job + "/artifacts/browse").filter(WebAddress::is));
  }

  private Optional<String> said(String name) {
    return Pipeline.said(console, name);
  }

  private Optional<String> number(String name) {
    return said(name).filter(Pipeline::isNumber);
  }

  private List<String> bases() {
    List<String> bases = new ArrayList<>();
    said("CI_MERGE_REQUEST_TARGET_BRANCH_SHA").ifPresent(bases::add);
    said("CI_MERGE_REQUEST_DIFF_BASE_SHA").ifPresent(bases::add);
    return bases;
  }

  private Optional<String> address(String commit) {
    String project =
        said("CI_MERGE_REQUEST_SOURCE_PROJECT_URL").or(() -> said("CI_PROJECT_URL")).orElse("");
    return Optional.of(project + "/-/blob/" + commit).filter(WebAddress::is);
  }

  /** A job that runs in the project of the fork has no token of the other one. */
  private Optional<Discussion> discussion(String project) {
    boolean there = number("CI_PROJECT_ID").filter(project::equals).isPresent();
    return number("CI_MERGE_REQUEST_IID")
        .map(
            number ->
                new Discussion(
                    Pipeline.Service.GITLAB,
                    project,
                    number,
                    there ? Optional.empty() : Optional.of(FORK)));
  }
}
