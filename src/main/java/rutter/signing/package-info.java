/** Writes an approval into a plan, in the way that the plan writes them. */
@NullMarked
package rutter.signing;

import org.jspecify.annotations.NullMarked;
