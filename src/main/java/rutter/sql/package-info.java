/**
 * What SQL changes, whether that is safe, and what undoes it; the only one that sees JSqlParser.
 */
@NullMarked
package rutter.sql;

import org.jspecify.annotations.NullMarked;
