/** Whether the SQL of a plan can run, whom it blocks meanwhile, and what it leaves behind. */
@NullMarked
package rutter.rules.sql;

import org.jspecify.annotations.NullMarked;
