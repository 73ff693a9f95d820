/** Plans to be filled in. */
@NullMarked
package rutter.emit.skeleton;

import org.jspecify.annotations.NullMarked;
