/** One command per class, and the options that several share. */
@NullMarked
package rutter.cli;

import org.jspecify.annotations.NullMarked;
