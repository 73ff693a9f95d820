/** The plan lowered to what people and machines do, in order: what all targets are made of. */
@NullMarked
package rutter.program;

import org.jspecify.annotations.NullMarked;
