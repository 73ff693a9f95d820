/**
 * A program as one file of bash that runs it, remembers how far it came, and knows the way back.
 */
@NullMarked
package rutter.emit.runbook;

import org.jspecify.annotations.NullMarked;
