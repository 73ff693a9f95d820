/** Steps of the build; nothing of it is in the program. */
@NullMarked
package rutter.building;

import org.jspecify.annotations.NullMarked;
