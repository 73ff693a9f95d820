/** Rules that a team writes in a pack of its own, without code. */
@NullMarked
package rutter.rules.team;

import org.jspecify.annotations.NullMarked;
