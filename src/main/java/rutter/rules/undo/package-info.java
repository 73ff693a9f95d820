/** Rules on whether a rollback takes back what the plan has done, and in an order that works. */
@NullMarked
package rutter.rules.undo;

import org.jspecify.annotations.NullMarked;
