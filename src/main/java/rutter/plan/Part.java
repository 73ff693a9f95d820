package rutter.plan;

import java.util.List;
import rutter.text.Span;

/** A section of a plan by what it is about: its values, its points, its checks. */
public record Part(
    Topic topic,
    Words title,
    List<Attribute> attributes,
    List<Words> points,
    List<Task> tasks,
    Span span) {
  public Part {
    attributes = List.copyOf(attributes);
    points = List.copyOf(points);
    tasks = List.copyOf(tasks);
  }
}
