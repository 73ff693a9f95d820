package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rutter.emit.template.Templates;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Program;

/** A program as a playbook of Ansible: a play for each stage, and the way back at the end. */
public final class Playbook {
  private static final int LONGEST_LINE = 160;

  private Playbook() {}

  public static String of(Program program, Templates templates) {
    String wrapper = templates.named("ansible/step.bash");
    Setting setting = Setting.of(program);
    Map<String, List<String>> undoes = undoes(program);
    String plays =
        Yaml.document(
            list -> {
              new BeforePlay(setting, wrapper).write(list);
              for (Leg leg : program.legs()) {
                new LegPlay(setting, leg, undoes).write(list);
              }
              new AfterPlay(setting).write(list);
              new Ending(setting, undoes).write(list);
            });
    return Heading.of(program, exceptions(plays)) + "---\n" + plays;
  }

  /** What a linter of YAML must bear, because the code of the plan is so. */
  private static List<String> exceptions(String plays) {
    List<String> exceptions = new ArrayList<>();
    if (plays.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
      exceptions.add("rule:line-length");
    }
    if (plays.lines().anyMatch(line -> line.endsWith(" ") || line.endsWith("\t"))) {
      exceptions.add("rule:trailing-spaces");
    }
    return exceptions;
  }

  /** What each operation undoes. */
  private static Map<String, List<String>> undoes(Program program) {
    Map<String, List<String>> undoes = new HashMap<>();
    List<Operation> forward = program.forward().toList();
    for (Operation operation : forward) {
      for (String back : operation.undoneBy()) {
        undoes.computeIfAbsent(back, id -> new ArrayList<>()).add(operation.id());
      }
    }
    return undoes;
  }
}
