package rutter.ci;

import java.net.URI;
import java.nio.file.Path;
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

/** The notes of a merge request, by {@code glab}. */
record GitlabComments(OtherProgram glab, Discussion discussion) implements Comments {
  private static final int PAGE = 100;

  static Map<String, String> environment(Console console) {
    Map<String, String> more = new HashMap<>();
    more.put("NO_PROMPT", "1");
    more.put("NO_COLOR", "1");
    more.put("GLAB_SEND_TELEMETRY", "0");
    Pipeline.said(console, "CI_SERVER_URL")
        .filter(WebAddress::is)
        .map(url -> String.valueOf(URI.create(url).getAuthority()))
        .ifPresent(host -> more.put("GITLAB_HOST", host));
    return more;
  }

  @Override
  public Optional<String> own() throws UnreadableException, BadRulesException {
    Optional<String> ourselves =
        ForeignJson.read("glab", ask("user")).stream()
            .findFirst()
            .flatMap(user -> ForeignJson.word(user, "id"));
    if (ourselves.isEmpty()) {
      throw new UnreadableException("glab", "does not say who is writing");
    }
    for (Node page : ForeignJson.read("glab", ask("--paginate", notes() + "?per_page=" + PAGE))) {
      for (Node note : page.items()) {
        boolean ours = ForeignJson.word(note, "author", "id").equals(ourselves);
        if (ours && ForeignJson.word(note, "body").filter(Comments::isReport).isPresent()) {
          return ForeignJson.word(note, "id").filter(Pipeline::isNumber);
        }
      }
    }
    return Optional.empty();
  }

  private String ask(String... words) throws UnreadableException {
    List<String> command = new java.util.ArrayList<>(List.of("api"));
    command.addAll(List.of(words));
    return glab.run(command, Optional.empty());
  }

  @Override
  public void create(Path body) throws UnreadableException {
    glab.run(Comments.said("POST", notes()), Optional.of(body));
  }

  @Override
  public void update(String id, Path body) throws UnreadableException {
    glab.run(Comments.said("PUT", notes() + "/" + id), Optional.of(body));
  }

  private String notes() {
    return "projects/" + discussion.project() + "/merge_requests/" + discussion.number() + "/notes";
  }
}
