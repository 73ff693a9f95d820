/** What a reviewer is told of a plan, as Markdown. */
@NullMarked
package rutter.emit.report;

import org.jspecify.annotations.NullMarked;
