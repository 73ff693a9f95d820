/**
 * Rules about what a profile asks for: its sections, their tables, the fields of plan and units.
 */
@NullMarked
package rutter.rules.sections;

import org.jspecify.annotations.NullMarked;
