/** What a reviewer asks of a plan, answered from what it says, what it does and what was found. */
@NullMarked
package rutter.review;

import org.jspecify.annotations.NullMarked;
