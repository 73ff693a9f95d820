package rutter.hostile;

import static rutter.hostile.Inputs.growing;
import static rutter.hostile.Inputs.some;

/** Fences, closed, open, and one in another. */
final class FenceInputs {
  private FenceInputs() {}

  static void addTo(Inputs inputs) {
    inputs.again("fences-closed", "```sh\na\n```\n");
    inputs.again("fences-empty", "```\n```\n");
    inputs.again("fences-open", "```sh\n");
    inputs.again("fences-open-apart", "```sh\na\n\n");
    inputs.again("fences-tilde", "~~~\na\n~~~\n");
    inputs.again("fences-tilde-open", "~~~ a\n");
    inputs.again("fences-mixed", "```\n~~~\n");
    inputs.again("fences-markdown", "```markdown\n# a\n```sh\nb\n```\n```\n");
    inputs.again("fences-markdown-open", "```markdown\n```sh\nb\n```\n");
    inputs.again("fences-markdown-nested", "```markdown\n");
    inputs.again("fences-markdown-apart", "```markdown\n# a\n\n```sh\nb\n```\n\nc\n```\n\n");
    inputs.again("fences-markdown-inner", "```markdown\n", "```sh\nb\n```\n");
    inputs.again("fences-inner-then-close", "```markdown\n", "```sh\nb\n```\n", "```\n");
    inputs.again("fences-headings", "```markdown\n", "## Phase 1: a\n");
    inputs.counted("fences-headings-counted", "```markdown\n", "## Phase %d: a\n");
    inputs.input("fences-documents", s -> some(s / 20, "```markdown\n## a\n```\n"));
    inputs.input(
        "fences-documents-large",
        s -> ("```markdown\n" + "## Phase 1: a\n".repeat(7_000) + "```\n\n").repeat(s / 98_000));
    inputs.input(
        "fences-documents-tables",
        s ->
            ("```markdown\n## a\n\n|Gap|Phase|\n|-|-|\n" + "|G1|1|\n".repeat(14_000) + "```\n\n")
                .repeat(s / 98_000));
    inputs.input(
        "fences-documents-late",
        s -> "a\n".repeat(s / 8) + some(s / 40, "```markdown\n## a\n```\n\n"));
    inputs.input("fences-info-long", s -> "```" + "a".repeat(s));
    inputs.input("fences-info-words", s -> "```sh " + "a ".repeat(s / 2));
    inputs.counted("fences-attributes", "```sh {", "k%d=v ");
    inputs.again("fences-attributes-quotes", "```sh {", "a=\"");
    inputs.again("fences-attributes-quotes-odd", "```sh {", "a='b\" ");
    inputs.again("fences-attributes-many", "```sh {a=b c=d #e .f}\ng\n```\n");
    inputs.again("fences-attributes-hashes", "```sh {", "#a");
    inputs.again("fences-long-marker", "`", "`");
    inputs.input("fences-growing", s -> growing(s, i -> "`".repeat(i + 2) + "\n"));
    inputs.input(
        "fences-shrinking",
        s -> {
          StringBuilder text = new StringBuilder();
          for (int i = (int) Math.sqrt(2.0 * s); i > 2; i--) {
            text.append("`".repeat(i)).append("\n");
          }
          return text.toString();
        });
    inputs.again("fences-in-items", "- ```sh\n  a\n  ```\n");
    inputs.again("fences-in-quotes", "> ```sh\n> a\n> ```\n");
    inputs.again("fences-one-long-line", "```sh\n", "a ");
    inputs.again("fences-one-many-lines", "```sh\n", "a\n");
    inputs.again("fences-prompts", "```sh\n", "$ a\n");
    inputs.again("fences-continued", "```sh\n", "a \\\n");
    inputs.again("fences-comments", "```sh\n", "# a\n");
    inputs.again("fences-heredocs", "```sh\n", "cat <<EOF\n");
    inputs.again("fences-quotes", "```sh\n", "echo \"a\n");
    inputs.again("fences-placeholders", "```sh\n", "a <x> {y} [Z] $W\n");
    inputs.again("fences-expected", "```sh\na\n```\n\nExpected:\n\n```\nb\n```\n\n");
    inputs.counted("fences-stages", "# T\n\n", "## Phase %d: a\n\n```sh\nb\n```\n\n");
    inputs.again("fences-in-one-stage", "# T\n\n## Phase 1: a\n\n", "```sh\nb\n```\n\n");
    inputs.again(
        "fences-in-rollback", "# T\n\n## Phase 1: a\n\n## Rollback\n\n", "```sh\nb\n```\n\n");
    inputs.again("fences-yaml", "```yaml\n", "a: b\n");
    inputs.again("fences-sql", "```sql\n", "DELETE FROM a;\n");
  }
}
