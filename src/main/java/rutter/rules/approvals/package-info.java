/** Rules about approvals: who must approve, who has, and when. */
@NullMarked
package rutter.rules.approvals;

import org.jspecify.annotations.NullMarked;
