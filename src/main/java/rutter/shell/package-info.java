/** What the shell is told to do, word by word. */
@NullMarked
package rutter.shell;

import org.jspecify.annotations.NullMarked;
