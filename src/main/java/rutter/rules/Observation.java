package rutter.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.finding.Fix;
import rutter.plan.Words;
import rutter.text.Edit;
import rutter.text.Span;

/**
 * A place where a rule is broken. The page of the rule has the sentences; this has the words of the
 * author that go into them, and which of the sentences fits.
 */
public final class Observation {
  private final Span span;
  private String variant = "";
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Near> near = new ArrayList<>();
  private Fix.@Nullable Safety safety;
  private List<Edit> edits = List.of();

  /** A second place that the observation speaks of; {@code note} names the sentence for it. */
  public record Near(Span span, String note) {}

  Observation(Span span) {
    this.span = span;
  }

  /** Takes {@code message.variant}, {@code note.variant}, {@code help.variant} of the page. */
  public Observation as(String variant) {
    this.variant = variant;
    return this;
  }

  /** What stands for {@code {name}} in the sentences. */
  public Observation with(String name, String value) {
    values.put(name, value);
    return this;
  }

  public Observation with(String name, Words value) {
    return with(name, value.text());
  }

  public Observation with(String name, int value) {
    return with(name, Integer.toString(value));
  }

  /** Points at a second place with the {@code note} of the page. */
  public Observation near(Span second) {
    return near(second, "");
  }

  /** Points at a second place with {@code note.name} of the page. */
  public Observation near(Span second, String name) {
    near.add(new Near(second, name));
    return this;
  }

  /** A fix that changes nothing of what the plan says. */
  public Observation safeFix(List<Edit> changes) {
    safety = Fix.Safety.SAFE;
    edits = List.copyOf(changes);
    return this;
  }

  /** A fix that the author must look at. */
  public Observation unsafeFix(List<Edit> changes) {
    safety = Fix.Safety.UNSAFE;
    edits = List.copyOf(changes);
    return this;
  }

  public Span span() {
    return span;
  }

  public String variant() {
    return variant;
  }

  public Map<String, String> values() {
    return values;
  }

  public List<Near> near() {
    return near;
  }

  public Optional<Fix.Safety> safety() {
    return Optional.ofNullable(safety);
  }

  public List<Edit> edits() {
    return edits;
  }
}
