/** What a plan of a kind must hold, as plain data; {@code packs} reads it from {@code rules/}. */
@NullMarked
package rutter.profile;

import org.jspecify.annotations.NullMarked;
