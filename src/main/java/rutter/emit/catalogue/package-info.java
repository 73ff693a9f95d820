/** The rules themselves, for people and for programs. */
@NullMarked
package rutter.emit.catalogue;

import org.jspecify.annotations.NullMarked;
