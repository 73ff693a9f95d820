/** Plans to be filled in; the only package that sees Mustache. */
@NullMarked
package rutter.emit.skeleton;

import org.jspecify.annotations.NullMarked;
