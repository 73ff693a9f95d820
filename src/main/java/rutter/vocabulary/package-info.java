/** Words to concepts, as plain data. */
@NullMarked
package rutter.vocabulary;

import org.jspecify.annotations.NullMarked;
