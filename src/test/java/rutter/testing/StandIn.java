package rutter.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program in the place of one that reaches a service: it notes what it is told, and answers. */
public final class StandIn {
  private static final String PROGRAM =
      """
      #!/bin/sh
      number=0
      while [ -e '@log@'/call-$number ]; do number=$((number + 1)); done
      printf '%s\\n' "$@" >'@log@'/call-$number
      case " $* " in *' body=@- '*) cat >'@log@'/said-$number ;; esac
      if [ -e '@log@'/fails ]; then cat '@log@'/fails >&2; exit 1; fi
      for word; do case $word in user) cat '@log@'/user; exit ;; esac; done
      case " $* " in *' --paginate '*) cat '@log@'/answer ;; esac
      """;

  private final Path log;
  private final Path tools;

  public StandIn(Path folder, String name) throws IOException {
    log = Files.createDirectories(folder.resolve("said to " + name));
    tools = Files.createDirectories(folder.resolve("tools"));
    Release.script(tools.resolve(name), PROGRAM.replace("@log@", log.toString()));
  }

  /** Makes it the first of its name. */
  public void standIn(Map<String, String> environment) {
    environment.put("PATH", tools + ":" + System.getenv("PATH"));
  }

  /** What it prints where it is asked for comments. */
  public void answers(String json) throws IOException {
    Files.writeString(log.resolve("answer"), json);
  }

  /** What it prints where it is asked who is asking. */
  public void knows(String user) throws IOException {
    Files.writeString(log.resolve("user"), user);
  }

  public void fails(String why) throws IOException {
    Files.writeString(log.resolve("fails"), why);
  }

  /** The words of each call. */
  public List<List<String>> calls() throws IOException {
    List<List<String>> calls = new ArrayList<>();
    for (int i = 0; Files.exists(log.resolve("call-" + i)); i++) {
      calls.add(Files.readAllLines(log.resolve("call-" + i)));
    }
    return calls;
  }

  /** What came with a call. */
  public String said(int call) throws IOException {
    return Files.readString(log.resolve("said-" + call));
  }
}
