/** Rules about gaps: that each has a stage or a reason, and that all who speak of it agree. */
@NullMarked
package rutter.rules.gaps;

import org.jspecify.annotations.NullMarked;
