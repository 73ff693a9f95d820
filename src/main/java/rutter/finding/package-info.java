/** What a rule has to say of a document: where, how bad, why, and how to mend it. */
@NullMarked
package rutter.finding;

import org.jspecify.annotations.NullMarked;
