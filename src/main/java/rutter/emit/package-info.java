/** What leaves: the tree for people and the JSON for machines. */
@NullMarked
package rutter.emit;

import org.jspecify.annotations.NullMarked;
