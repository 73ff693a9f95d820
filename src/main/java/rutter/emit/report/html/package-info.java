/** What a reviewer is told of a plan, as a page. */
@NullMarked
package rutter.emit.report.html;

import org.jspecify.annotations.NullMarked;
