package rutter.emit.ansible;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.program.Program;

/** The machines that a plan names, for the operator to say how they are reached. */
public final class Inventory {
  /** {@code db-1.example} or {@code deploy@db-1}: nothing that Ansible takes for a range. */
  private static final Pattern NAME = Pattern.compile("(?:([\\w.-]+)@)?([A-Za-z0-9][\\w.-]*)");

  private Inventory() {}

  public static String of(Program program) {
    Set<String> hosts = new TreeSet<>();
    Place.all(program).forEach(place -> place.host().ifPresent(hosts::add));
    return "---\n"
        + Yaml.document(
            yaml -> {
              yaml.comment("Made by Rutter " + program.header().rutter());
              yaml.comment("The machines that " + program.header().path() + " names");
              yaml.map("all", all -> all.map("hosts", list -> hosts(list, hosts)));
            });
  }

  private static void hosts(Yaml list, Set<String> hosts) {
    list.map("localhost", local -> local.put("ansible_connection", Scalar.plain("local")));
    for (String host : hosts) {
      Matcher name = NAME.matcher(host);
      if (!name.matches()) {
        continue;
      }
      list.map(
          host,
          values -> {
            values.put("ansible_host", Scalar.words(name.group(2)));
            if (name.group(1) != null) {
              values.put("ansible_user", Scalar.words(name.group(1)));
            }
          });
    }
  }
}
