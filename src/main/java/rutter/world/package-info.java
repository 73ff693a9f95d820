/** What is outside: files, git, other programs, the environment, the day, and those who watch. */
@NullMarked
package rutter.world;

import org.jspecify.annotations.NullMarked;
