/** Rules about the document: its headings, tables, links, what it says of itself, what is open. */
@NullMarked
package rutter.rules.structure;

import org.jspecify.annotations.NullMarked;
