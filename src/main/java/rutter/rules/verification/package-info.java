/** Rules about proof: whether the plan says for each stage what shows that it has worked. */
@NullMarked
package rutter.rules.verification;

import org.jspecify.annotations.NullMarked;
