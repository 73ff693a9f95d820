/** What all pages that Rutter makes have in common: quoting, and one file that allows no other. */
@NullMarked
package rutter.emit.html;

import org.jspecify.annotations.NullMarked;
