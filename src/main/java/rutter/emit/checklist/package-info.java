/** A program as lists for people: in Markdown, as a page, as a table, as a form. */
@NullMarked
package rutter.emit.checklist;

import org.jspecify.annotations.NullMarked;
