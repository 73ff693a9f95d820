/** Rules about people: who is told, who is called. */
@NullMarked
package rutter.rules.communication;

import org.jspecify.annotations.NullMarked;
