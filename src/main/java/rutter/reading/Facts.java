package rutter.reading;

/** What counts for telling one kind of document from another. */
record Facts(
    int stages,
    int tasks,
    int placeholders,
    int texts,
    int gaps,
    int length,
    boolean rollback,
    boolean governed,
    boolean declared) {}
