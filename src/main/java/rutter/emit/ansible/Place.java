package rutter.emit.ansible;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rutter.program.Deed;
import rutter.program.Operation;
import rutter.program.Program;
import rutter.program.Terms;

/** A machine, and a user on it, that does something. */
record Place(Optional<String> host, Optional<String> user) {
  static final Place HOME = new Place(Optional.empty(), Optional.empty());

  static Place of(Terms terms) {
    return new Place(terms.host().filter(host -> !host.equals("localhost")), terms.user());
  }

  /** Where anything is run, in the order of the program. */
  static Set<Place> all(Program program) {
    Set<Place> places = new LinkedHashSet<>();
    Stream.of(
            program.forward(),
            program.legs().stream().flatMap(leg -> leg.back().stream()),
            program.wayBack().stream())
        .flatMap(operations -> operations)
        .filter(Place::isRun)
        .forEach(operation -> places.add(of(operation.terms())));
    return places;
  }

  static boolean isRun(Operation operation) {
    return operation.deed() instanceof Deed.Shell || operation.deed() instanceof Deed.Sql;
  }

  /** The keywords that have a task done there. */
  void keywords(Yaml task) {
    host.ifPresent(name -> task.put("delegate_to", Scalar.words(name)));
    user.ifPresent(
        name -> task.put("become", Scalar.plain(true)).put("become_user", Scalar.words(name)));
  }

  /** At the end of a name of a task; nothing where there is no other place. */
  String inWords() {
    return host.map(name -> " on " + name).orElse("") + user.map(name -> " as " + name).orElse("");
  }
}
