package rutter.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Level;
import rutter.plan.Level.Grade;
import rutter.plan.Rollback.Coverage;
import rutter.plan.Stage;

/** Which stage waits for which; where nothing is said, each for the one before it. */
public record Flow(List<Node> nodes, List<Edge> edges) {

  /** A stage; {@code last} if nothing takes it back. */
  public record Node(String key, String called, boolean risky, boolean undone) {}

  /** The numbers of two nodes, from zero; {@code stated} if the plan says so itself. */
  public record Edge(int from, int to, boolean stated) {}

  /** More are no picture any more. */
  private static final int MOST = 60;

  private static final int MOST_EDGES = 200;

  public Flow {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** Whether the plan says anything of what waits for what. */
  public boolean isStated() {
    return edges.stream().anyMatch(Edge::stated);
  }

  /** Whether a reader takes it in when it is drawn. */
  public boolean isPicture() {
    return nodes.size() <= MOST && edges.size() <= MOST_EDGES;
  }

  static Flow of(Reviewed reviewed) {
    List<Stage> stages = reviewed.plan().stages();
    List<String> keys = stages.stream().map(Stage::key).toList();
    List<Node> nodes = new ArrayList<>();
    Set<Edge> edges = new LinkedHashSet<>();
    for (Stage stage : stages) {
      int at = nodes.size();
      nodes.add(node(stage));
      List<Integer> waits =
          stage.dependencies().stream()
              .flatMap(dependency -> dependency.stages().stream())
              .map(keys::indexOf)
              .filter(from -> from >= 0 && from != at)
              .distinct()
              .toList();
      waits.forEach(from -> edges.add(new Edge(from, at, true)));
      if (waits.isEmpty() && stage.dependencies().isEmpty() && at > 0) {
        edges.add(new Edge(at - 1, at, false));
      }
    }
    return new Flow(nodes, List.copyOf(edges));
  }

  private static Node node(Stage stage) {
    Optional<Grade> grade = stage.facts().risk().flatMap(Level::grade);
    return new Node(
        stage.key(),
        stage.called(),
        grade.filter(one -> one.compareTo(Grade.HIGH) >= 0).isPresent(),
        stage.rollback().coverage() != Coverage.NONE
            && stage.rollback().coverage() != Coverage.IMPOSSIBLE);
  }
}
