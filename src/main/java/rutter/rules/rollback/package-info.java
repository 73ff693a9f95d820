/** Rules about going back: whether the plan says when and how, and whether that can work. */
@NullMarked
package rutter.rules.rollback;

import org.jspecify.annotations.NullMarked;
