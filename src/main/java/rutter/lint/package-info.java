/** Rules and their pages to findings: run, suppress, sort, fix. */
@NullMarked
package rutter.lint;

import org.jspecify.annotations.NullMarked;
