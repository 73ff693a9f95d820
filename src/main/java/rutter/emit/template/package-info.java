/** Templates that a team may replace; the only package that sees Mustache. */
@NullMarked
package rutter.emit.template;

import org.jspecify.annotations.NullMarked;
