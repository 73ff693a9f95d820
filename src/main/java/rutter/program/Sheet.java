package rutter.program;

import java.util.ArrayList;
import java.util.List;
import rutter.program.Program.LeftOut;
import rutter.text.Span;

/** What was read of a part of a plan, in the order in which it stands there. */
final class Sheet {
  private final List<Draft> forward = new ArrayList<>();
  private final List<Draft> back = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private final List<String> abort = new ArrayList<>();
  private final List<String> triggers = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  List<Draft> of(Purpose purpose) {
    return purpose == Purpose.BACK ? back : forward;
  }

  List<Draft> forward() {
    return forward;
  }

  List<Draft> back() {
    return back;
  }

  List<String> facts() {
    return facts;
  }

  List<String> abort() {
    return abort;
  }

  List<String> triggers() {
    return triggers;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  void leave(String text, String reason, Span span) {
    if (!text.isBlank()) {
      leftOut.add(new LeftOut(Titles.oneLine(text), reason, span));
    }
  }
}
