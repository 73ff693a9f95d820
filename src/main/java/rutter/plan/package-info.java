/**
 * What is meant: a migration plan as records, each with the span and the author's words it was read
 * from.
 */
@NullMarked
package rutter.plan;

import org.jspecify.annotations.NullMarked;
