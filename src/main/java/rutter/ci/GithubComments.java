package rutter.ci;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.packs.BadRulesException;
import rutter.packs.ForeignJson;
import rutter.packs.Node;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.OtherProgram;
import rutter.world.WebAddress;

/** The comments of a pull request, by {@code gh}. */
record GithubComments(OtherProgram gh, Discussion discussion) implements Comments {
  private static final String PUBLIC = "github.com";

  /** A name in an environment does not tell who is writing; GitHub does. */
  private static final String QUERY =
      "query($owner: String!, $name: String!, $number: Int!, $endCursor: String) {"
          + " repository(owner: $owner, name: $name) { pullRequest(number: $number) {"
          + " comments(first: 100, after: $endCursor) {"
          + " pageInfo { hasNextPage endCursor } nodes { databaseId viewerDidAuthor body } } } } }";

  /** The server of the run, and its token where that is not the public one. */
  static Map<String, String> environment(Console console) {
    Map<String, String> more = new HashMap<>();
    more.put("GH_PROMPT_DISABLED", "1");
    more.put("GH_NO_UPDATE_NOTIFIER", "1");
    more.put("NO_COLOR", "1");
    Optional<String> host =
        Pipeline.said(console, "GITHUB_SERVER_URL")
            .filter(WebAddress::is)
            .map(url -> String.valueOf(URI.create(url).getAuthority()));
    host.filter(name -> !name.equals(PUBLIC))
        .ifPresent(
            name -> {
              more.put("GH_HOST", name);
              Pipeline.said(console, "GH_TOKEN")
                  .or(() -> Pipeline.said(console, "GITHUB_TOKEN"))
                  .ifPresent(token -> more.put("GH_ENTERPRISE_TOKEN", token));
            });
    return more;
  }

  @Override
  public Optional<String> own() throws UnreadableException, BadRulesException {
    String[] repository = discussion.project().split("/", 2);
    List<String> words = new ArrayList<>(List.of("api", "graphql", "--paginate"));
    words.addAll(List.of("--raw-field", "query=" + QUERY));
    words.addAll(List.of("--raw-field", "owner=" + repository[0]));
    words.addAll(List.of("--raw-field", "name=" + repository[1]));
    words.addAll(List.of("--field", "number=" + discussion.number()));
    String answer = gh.run(words, Optional.empty());
    for (Node page : ForeignJson.read("gh", answer)) {
      List<Node> comments =
          ForeignJson.at(page, "data", "repository", "pullRequest", "comments", "nodes")
              .map(Node::items)
              .orElse(List.of());
      for (Node comment : comments) {
        boolean ours =
            ForeignJson.word(comment, "viewerDidAuthor").filter("true"::equals).isPresent();
        Optional<String> id = ForeignJson.word(comment, "databaseId").filter(Pipeline::isNumber);
        if (ours && ForeignJson.word(comment, "body").filter(Comments::isReport).isPresent()) {
          return id;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void create(Path body) throws UnreadableException {
    gh.run(Comments.said("POST", issues() + discussion.number() + "/comments"), Optional.of(body));
  }

  @Override
  public void update(String id, Path body) throws UnreadableException {
    gh.run(Comments.said("PATCH", issues() + "comments/" + id), Optional.of(body));
  }

  private String issues() {
    return "repos/" + discussion.project() + "/issues/";
  }
}
