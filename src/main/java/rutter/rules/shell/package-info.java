/** Rules about what a shell is told to do. */
@NullMarked
package rutter.rules.shell;

import org.jspecify.annotations.NullMarked;
