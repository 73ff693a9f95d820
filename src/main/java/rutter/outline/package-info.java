/**
 * What is written: sections with their blocks, each with its span. The only package that sees
 * flexmark.
 */
@NullMarked
package rutter.outline;

import org.jspecify.annotations.NullMarked;
