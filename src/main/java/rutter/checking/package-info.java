/** Documents of the world checked, compared and reviewed with what is in force for them. */
@NullMarked
package rutter.checking;

import org.jspecify.annotations.NullMarked;
