package rutter.emit.template;

/** The texts of templates by name, as {@code checklist/page.mustache}: those of a team first. */
@FunctionalInterface
public interface Templates {
  String named(String name);
}
