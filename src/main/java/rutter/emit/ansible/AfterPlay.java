package rutter.emit.ansible;

import java.util.List;
import rutter.program.Operation;

/** What is done and verified when all stages are done. */
record AfterPlay(Setting setting) {
  private static final String ID = "after";

  void write(Yaml plays) {
    List<Operation> after = setting.program().after();
    if (after.isEmpty()) {
      return;
    }
    Play.next(
        plays,
        "After all stages",
        tasks -> {
          Play.unlessFailed(tasks);
          tasks.item(
              block -> {
                block.put("name", Scalar.plain("Close"));
                block.tags(List.of(Scalar.plain(ID)));
                block.items(
                    "block",
                    list -> new Sequence(setting, after).write(list, operation -> List.of()));
                block.items("rescue", rescue -> Play.noteFailure(rescue, ID));
              });
        });
  }
}
