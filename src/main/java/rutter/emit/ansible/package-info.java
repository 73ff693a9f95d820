/** A playbook of Ansible, for plans that have outgrown one machine. */
@NullMarked
package rutter.emit.ansible;

import org.jspecify.annotations.NullMarked;
