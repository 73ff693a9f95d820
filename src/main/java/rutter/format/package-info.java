/** How a plan is written down, without a change to what it says. */
@NullMarked
package rutter.format;

import org.jspecify.annotations.NullMarked;
