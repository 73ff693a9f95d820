package rutter.rules.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.rules.Around;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;

/** A file that is linked more than once is missed once, and so is a folder with all its files. */
public final class LinkBroken implements Rule {
  private static final int MANY = 3;

  /** {@code rows[i](n)} is no link to a file called n. */
  private static final Pattern FILE = Pattern.compile(".*[./_-].*");

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    Map<String, List<Link>> links = new LinkedHashMap<>();
    for (Link link : Links.in(subject)) {
      String path = link.isLocal() ? link.path() : "";
      if (FILE.matcher(path).matches()) {
        links.computeIfAbsent(path, any -> new ArrayList<>()).add(link);
      }
    }
    links
        .keySet()
        .removeIf(path -> names(path).anyMatch(n -> subject.around().neighbour(n).isPresent()));
    Map<String, List<String>> folders =
        links.keySet().stream()
            .collect(Collectors.groupingBy(Paths::folder, LinkedHashMap::new, Collectors.toList()));
    for (List<String> paths : folders.values()) {
      boolean many = paths.size() > MANY;
      for (String path : many ? paths.subList(0, 1) : paths) {
        Observation seen =
            report(subject.around(), path, links.getOrDefault(path, List.of()), report);
        if (many) {
          seen.as("folder").with("files", paths.size());
        }
      }
    }
  }

  /** The names under which sites find what a path names: without its ending, or as a page. */
  private static Stream<String> names(String path) {
    String page = path.replaceFirst("(?:\\.html?|/)$", "");
    boolean whole = page.equals(path) && Paths.name(path).indexOf('.') >= 0;
    return whole
        ? Stream.of(path)
        : Stream.of(path, page + ".md", page + "/index.md", page + "/README.md");
  }

  private static Observation report(Around around, String path, List<Link> alike, Report report) {
    Optional<String> near = elsewhere(around, path);
    Observation seen =
        report
            .at(alike.get(0).span())
            .as((alike.size() > 1 ? "many" : "one") + (near.isPresent() ? "-near" : ""))
            .with("path", path)
            .with("count", alike.size())
            .with("near", near.orElse(""));
    List<Edit> edits =
        near.stream()
            .flatMap(name -> alike.stream().filter(Link::isPlain).map(link -> edit(link, name)))
            .toList();
    if (!edits.isEmpty()) {
      seen.unsafeFix(edits);
    }
    return seen;
  }

  private static Edit edit(Link link, String name) {
    return new Edit(link.pathSpan(), name.replace(" ", "%20"));
  }

  /** A file of the same name right beside the document, or one folder above. */
  private static Optional<String> elsewhere(Around around, String path) {
    String name = Paths.name(path);
    return Stream.of(name, "../" + name)
        .filter(other -> !other.equals(path) && !name.isEmpty())
        .filter(other -> around.neighbour(other).isPresent())
        .findFirst();
  }
}
