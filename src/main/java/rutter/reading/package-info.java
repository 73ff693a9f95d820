/**
 * From outline and vocabulary to plan: one reader per concept, assembled by {@link
 * rutter.reading.PlanReader}.
 */
@NullMarked
package rutter.reading;

import org.jspecify.annotations.NullMarked;
