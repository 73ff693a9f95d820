/**
 * One command per class; the only package with streams, environment, clock and working directory.
 */
@NullMarked
package rutter.cli;

import org.jspecify.annotations.NullMarked;
