/** The files of {@code rules/} as records. The only package that sees Jackson. */
@NullMarked
package rutter.packs;

import org.jspecify.annotations.NullMarked;
