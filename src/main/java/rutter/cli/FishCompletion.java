package rutter.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands, their options and the words these take, as a script for fish. */
final class FishCompletion {
  private final StringBuilder out = new StringBuilder();
  private final String name;

  private FishCompletion(String name) {
    this.name = name;
  }

  static String of(CommandSpec rutter) {
    FishCompletion script = new FishCompletion(rutter.name());
    script.write(rutter);
    return script.out.toString();
  }

  private void write(CommandSpec rutter) {
    out.append("# Completes ").append(name).append(" in fish.\n");
    String first = "-n __fish_use_subcommand";
    rutter.options().forEach(option -> option(first, option));
    for (Map.Entry<String, CommandLine> command : rutter.subcommands().entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      line(first + " -f -a " + command.getKey(), description(spec.usageMessage().description()));
    }
    for (Map.Entry<String, CommandLine> command : rutter.subcommands().entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      String below = "-n '__fish_seen_subcommand_from " + command.getKey() + "'";
      spec.options().forEach(option -> option(below, option));
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        String words = words(parameter);
        if (!words.isEmpty()) {
          line(below + " -f -a " + quoted(words), description(parameter.description()));
        }
      }
    }
  }

  private void option(String where, OptionSpec option) {
    if (option.hidden()) {
      return;
    }
    StringBuilder line = new StringBuilder(where);
    for (String form : option.names()) {
      line.append(form.startsWith("--") ? " -l " + form.substring(2) : " -s " + form.substring(1));
    }
    if (option.arity().max() > 0) {
      String words = words(option);
      line.append(words.isEmpty() ? " -r -F" : " -x -a " + quoted(words));
    }
    line(line.toString(), description(option.description()));
  }

  private void line(String line, String description) {
    out.append("complete -c ").append(name).append(' ').append(line);
    out.append(description.isEmpty() ? "" : " -d " + quoted(description)).append('\n');
  }

  /** The words that an option or parameter takes, if there are few enough to name. */
  private static String words(ArgSpec argument) {
    Iterable<String> candidates = argument.completionCandidates();
    return candidates == null
        ? ""
        : StreamSupport.stream(candidates.spliterator(), false).collect(Collectors.joining(" "));
  }

  private static String description(String... lines) {
    String text = String.join(" ", List.of(lines)).replaceAll("\\s*\\(default: [^)]*\\)", "");
    return text.replaceAll("(?:: |\\s*)\\$\\{COMPLETION-CANDIDATES\\}", "").replace("%n", " ");
  }

  /** Within single quotes fish takes a backslash before a quote or a backslash, and no other. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
