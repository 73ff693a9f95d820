package rutter.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.shell.Invocation;
import rutter.shell.Invocation.Redirect;
import rutter.shell.Word;
import rutter.text.Content;
import rutter.vocabulary.Vocabulary;

/**
 * The SQL that a plan writes to files, where it is first handed to a client: {@code cat > a.sql
 * <<'EOF'}, and later {@code psql -f a.sql}. A file is known by its name without the folder, for it
 * may be copied meanwhile.
 */
final class SqlFiles {
  private final Vocabulary vocabulary;
  private final Map<String, Content> written = new HashMap<>();
  private final IdentityHashMap<Invocation, List<Content>> runs = new IdentityHashMap<>();

  SqlFiles(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The commands of a plan come in its order. */
  void add(List<Invocation> invocations) {
    for (int i = 0; i < invocations.size(); i++) {
      Invocation invocation = invocations.get(i);
      if (!write(invocation) && !written.isEmpty() && isRead(invocations, i)) {
        run(invocation);
      }
    }
  }

  /** What a client reads here that the plan has written before. */
  List<Content> of(Invocation invocation) {
    return runs.getOrDefault(invocation, List.of());
  }

  private boolean write(Invocation invocation) {
    Optional<Content> text =
        invocation.redirects().stream()
            .filter(redirect -> redirect.sign().startsWith("<<"))
            .flatMap(redirect -> redirect.text().stream())
            .findFirst();
    if (text.isEmpty() || isClient(invocation)) {
      return false;
    }
    for (Redirect redirect : invocation.redirects()) {
      if (redirect.sign().startsWith(">") && !redirect.sign().contains("&")) {
        file(redirect.target()).ifPresent(name -> written.put(name, text.get()));
      }
    }
    int copies = programs(invocation).indexOf("tee");
    for (int i = copies + 1; copies >= 0 && i < invocation.words().size(); i++) {
      file(invocation.words().get(i)).ifPresent(name -> written.put(name, text.get()));
    }
    return true;
  }

  /** By a client, or by a program that pipes it to one. */
  private boolean isRead(List<Invocation> invocations, int index) {
    Invocation invocation = invocations.get(index);
    return isClient(invocation)
        || (invocation.pipesOn()
            && InnerScripts.value("writes", invocation.program(), vocabulary)
                .filter("input"::equals)
                .isPresent()
            && index + 1 < invocations.size()
            && isClient(invocations.get(index + 1)));
  }

  private void run(Invocation invocation) {
    List<Content> contents = new ArrayList<>();
    for (Word word : invocation.words()) {
      take(word, contents);
    }
    for (Redirect redirect : invocation.redirects()) {
      if (redirect.sign().equals("<")) {
        take(redirect.target(), contents);
      }
    }
    if (!contents.isEmpty()) {
      runs.put(invocation, List.copyOf(contents));
    }
  }

  private void take(Word word, List<Content> contents) {
    file(word).map(written::remove).ifPresent(contents::add);
  }

  private boolean isClient(Invocation invocation) {
    return programs(invocation).stream()
        .anyMatch(program -> InnerScripts.value("client", program, vocabulary).isPresent());
  }

  private static List<String> programs(Invocation invocation) {
    return invocation.words().stream().map(InnerScripts::program).toList();
  }

  /** {@code --file=a.sql}, {@code -fa.sql}, {@code "$HOME/a.sql"}; what is computed is no name. */
  private static Optional<String> file(Word word) {
    String value = word.value();
    String path = value.startsWith("-f") ? value.substring(2) : value;
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('=')) + 1);
    return name.isBlank() || name.startsWith("-") || name.contains("$")
        ? Optional.empty()
        : Optional.of(name);
  }
}
