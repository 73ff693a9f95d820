package rutter.emit.checklist;

import java.util.List;

/** What is left out of a list that is too long for where it goes. */
enum Brevity {
  NOTHING,
  CODE,
  CODE_AND_NOTES;

  boolean showsCode() {
    return this == NOTHING;
  }

  List<String> notes(List<String> notes) {
    return this == CODE_AND_NOTES ? List.of() : notes;
  }
}
