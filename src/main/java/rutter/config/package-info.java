/** What a repository and a command line wish for, laid over each other. */
@NullMarked
package rutter.config;

import org.jspecify.annotations.NullMarked;
