package rutter.hostile;

import static rutter.hostile.Inputs.times;

/** Nesting as deep as it is read. */
final class DeepInputs {
  private DeepInputs() {}

  static void addTo(Inputs inputs) {
    inputs.input(
        "deep-headings",
        s ->
            times(
                deep(
                    "# a\n",
                    "## b\n",
                    "### c\n",
                    "#### d\n",
                    "##### e\n",
                    "###### f\n",
                    "\n**g**\n\n"),
                s));
    inputs.input(
        "deep-headings-once",
        s ->
            deep(
                "# a\n",
                "## b\n",
                "### c\n",
                "#### d\n",
                "##### e\n",
                "###### f\n",
                "\n**g**\n\n"));
    inputs.input("deep-fields", s -> times(deep("**Risks:**\n\n"), s));
    inputs.input(
        "deep-fields-full", s -> deep("**Risks:**\n\n") + times(" ".repeat(199) + "- b\n", s));
    inputs.input("deep-fields-rollback", s -> times(deep("**Rollback:**\n\n"), s));
    inputs.input(
        "deep-fields-flat",
        s -> deep("**Risks:**\n\n") + times(" ".repeat(20) + "- **Risk:** b\n", s));
    inputs.input("deep-tasks", s -> times(deep("[ ] a\n\n"), s));
    inputs.input("deep-fences", s -> times(deep("```sh\n  b\n```\n"), s));
    inputs.input(
        "deep-quotes",
        s -> {
          StringBuilder text = new StringBuilder();
          for (int i = 1; i < 40; i++) {
            text.append("> ".repeat(i)).append("# a\n");
            for (int j = 2; j < 7; j++) {
              text.append("> ".repeat(i)).append("#".repeat(j)).append(" b\n");
            }
          }
          return times(text.toString(), s);
        });
    inputs.input("deep-quotes-lists", s -> times("> ".repeat(20) + "- ".repeat(20) + "a\n", s));
  }

  private static String deep(String... lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      String indent = "  ".repeat(i);
      for (int j = 0; j < lines.length; j++) {
        String line = lines[j].strip();
        String marker = j == 0 ? "- " : "  ";
        text.append(line.isEmpty() ? "" : indent + marker + line.replace("\n", "\n" + indent));
        text.append(lines[j].endsWith("\n\n") ? "\n\n" : "\n");
      }
    }
    return text.append("\n\n").toString();
  }
}
