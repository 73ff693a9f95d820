/** The comments by which a document suppresses rules, and the rules about them. */
@NullMarked
package rutter.rules.suppressions;

import org.jspecify.annotations.NullMarked;
