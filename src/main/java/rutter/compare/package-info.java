/** The change between two versions of a plan, as a change of what is done, checked and undone. */
@NullMarked
package rutter.compare;

import org.jspecify.annotations.NullMarked;
