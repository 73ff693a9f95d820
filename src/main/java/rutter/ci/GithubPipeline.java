package rutter.ci;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.packs.BadRulesException;
import rutter.packs.ForeignJson;
import rutter.packs.Node;
import rutter.text.UnreadableException;
import rutter.world.Base;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.Git;
import rutter.world.WebAddress;

/** A run of GitHub Actions: what its variables and the event that began it say. */
final class GithubPipeline {
  private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");
  private static final String FORK =
      "the change comes from a fork, whose token may not comment; the report is in the summary";

  private final Console console;
  private final Documents documents;
  private final Git git;

  GithubPipeline(Console console, Documents documents) {
    this.console = console;
    this.documents = documents;
    this.git = new Git(console);
  }

  Pipeline read() {
    Optional<Node> event = event();
    Optional<Node> change = event.flatMap(one -> ForeignJson.at(one, "pull_request"));
    String repository = said("GITHUB_REPOSITORY").filter(this::isRepository).orElse("");
    boolean foreign = change.filter(one -> isForeign(one, repository)).isPresent();
    return new Pipeline(
        Pipeline.Service.GITHUB,
        bases(event, change),
        linkBase(change, repository),
        change.flatMap(one -> discussion(one, repository, foreign)),
        foreign,
        said("GITHUB_STEP_SUMMARY").map(Path::of),
        said("GITHUB_OUTPUT").map(Path::of),
        said("GITHUB_RUN_ID")
            .filter(Pipeline::isNumber)
            .flatMap(run -> address(repository + "/actions/runs/" + run)));
  }

  private Optional<String> said(String name) {
    return Pipeline.said(console, name);
  }

  private boolean isRepository(String name) {
    return REPOSITORY.matcher(name).matches();
  }

  private Optional<Node> event() {
    Optional<String> file = said("GITHUB_EVENT_PATH");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return ForeignJson.read("event", documents.text(file.get())).stream().findFirst();
    } catch (UnreadableException | BadRulesException e) {
      console.problem("the event of GitHub cannot be read, so all plans are checked");
      return Optional.empty();
    }
  }

  /** A repository that is gone has no name, and is another one too. */
  private static boolean isForeign(Node change, String repository) {
    Optional<String> head = ForeignJson.word(change, "head", "repo", "full_name");
    return !head.orElse("").equals(repository);
  }

  /** The merge that GitHub makes of a change has the branch that it goes to as its first parent. */
  private List<String> bases(Optional<Node> event, Optional<Node> change) {
    List<String> bases = new ArrayList<>();
    event.flatMap(one -> ForeignJson.word(one, "merge_group", "base_sha")).ifPresent(bases::add);
    if (change.isPresent()) {
      boolean merge =
          git.line("rev-parse", "--verify", "--quiet", "HEAD^2").isPresent()
              && git.line("rev-parse", "HEAD").equals(said("GITHUB_SHA"));
      if (merge) {
        bases.add(Base.MERGED);
      }
      said("GITHUB_BASE_REF").map(name -> "refs/remotes/origin/" + name).ifPresent(bases::add);
      ForeignJson.word(change.get(), "base", "sha").ifPresent(bases::add);
    }
    return bases;
  }

  private Optional<String> linkBase(Optional<Node> change, String repository) {
    return change
        .flatMap(one -> ForeignJson.word(one, "head", "sha"))
        .or(() -> said("GITHUB_SHA"))
        .flatMap(commit -> address(repository + "/blob/" + commit))
        .flatMap(address -> Pipeline.address(console, address));
  }

  private Optional<String> address(String path) {
    return said("GITHUB_SERVER_URL").map(server -> server + "/" + path).filter(WebAddress::is);
  }

  private Optional<Discussion> discussion(Node change, String repository, boolean foreign) {
    boolean trusted = said("GITHUB_EVENT_NAME").filter("pull_request_target"::equals).isPresent();
    return ForeignJson.word(change, "number")
        .filter(number -> Pipeline.isNumber(number) && !repository.isEmpty())
        .map(
            number ->
                new Discussion(
                    Pipeline.Service.GITHUB,
                    repository,
                    number,
                    foreign && !trusted ? Optional.of(FORK) : Optional.empty()));
  }
}
