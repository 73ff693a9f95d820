package rutter.emit.checklist;

/** How words, names and code of a plan are written in a format, so that none of them is markup. */
interface Medium {
  /** Words on one line, wherever a template puts them. */
  String words(String words);

  /** Words where the format has no markup of its own, as in the title of an issue. */
  String plain(String words);

  /** Something to be typed or looked for, in a line. */
  String inline(String code);

  /** Code of any length, where the templates that ship put it. */
  String block(String code, String language);
}
