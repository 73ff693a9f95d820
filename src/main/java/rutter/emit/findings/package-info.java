/** Findings for people and for programs: one class for each format. */
@NullMarked
package rutter.emit.findings;

import org.jspecify.annotations.NullMarked;
