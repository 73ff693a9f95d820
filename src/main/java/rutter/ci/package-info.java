/** What a build does with the plans of a change, whichever service runs it. */
@NullMarked
package rutter.ci;

import org.jspecify.annotations.NullMarked;
