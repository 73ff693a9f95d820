/** Rules about stages: what each must say, and the order in which they stand. */
@NullMarked
package rutter.rules.stages;

import org.jspecify.annotations.NullMarked;
