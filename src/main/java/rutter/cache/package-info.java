/** What an earlier run has found, kept beside the plans. */
@NullMarked
package rutter.cache;

import org.jspecify.annotations.NullMarked;
