/** Rules about time: what takes how long, and what comes before what. */
@NullMarked
package rutter.rules.time;

import org.jspecify.annotations.NullMarked;
