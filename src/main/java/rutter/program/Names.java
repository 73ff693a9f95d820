package rutter.program;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rutter.plan.Stage;
import rutter.program.Operation.Kind;

/**
 * Gives ids: what an author calls a fence, or else what kind of operation it is and the how manieth
 * of that kind in its part, so that they outlast other words for the same thing.
 */
final class Names {
  private static final int LONGEST = 40;
  private final Set<String> taken = new HashSet<>();

  List<Operation> operations(String part, List<Draft> drafts) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    List<Operation> operations = new ArrayList<>();
    for (Draft draft : drafts) {
      int count = counts.merge(draft.kind(), 1, Integer::sum);
      String own = draft.called().map(Names::slug).orElse("");
      String name = own.isEmpty() ? word(draft.kind()) + "-" + count : own;
      operations.add(draft.named(free(part + "/" + name), List.of()));
    }
    return operations;
  }

  String free(String id) {
    String name = id;
    for (int i = 2; !taken.add(name); i++) {
      name = id + "-" + i;
    }
    return name;
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case APPROVAL -> "approval";
      case PRECONDITION -> "check";
      case MANUAL -> "manual";
      case RUN -> "run";
      case VERIFY -> "verify";
      case WAIT -> "wait";
      case DECISION -> "decide";
      case ROLLBACK -> "undo";
    };
  }

  /** {@code stage-3}, {@code step-7b-1}, whatever the language. */
  String leg(Stage stage) {
    String kind = slug(stage.heading().kind());
    String id = slug(stage.heading().id());
    String number = id.isEmpty() ? String.valueOf(stage.heading().ordinal()) : id;
    boolean bare = Character.isDigit(number.charAt(0));
    String word = kind.isEmpty() ? "step" : kind;
    boolean whole = !kind.isEmpty() && number.startsWith(kind + "-");
    return free(whole || (!bare && kind.isEmpty()) ? number : word + "-" + number);
  }

  /** In small letters, digits, dots and hyphens. */
  static String slug(String words) {
    String plain =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+", "");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
    return cut.replaceAll("[-.]+$", "");
  }
}
