/** What can be wrong with a plan: one class for each rule, in a package for each family. */
@NullMarked
package rutter.rules;

import org.jspecify.annotations.NullMarked;
