/** Text as it lies in a file: sources, spans, lines. Imports nothing of the project. */
@NullMarked
package rutter.text;

import org.jspecify.annotations.NullMarked;
