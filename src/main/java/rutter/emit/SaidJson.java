package rutter.emit;

import java.util.Optional;
import rutter.plan.Attribute;
import rutter.plan.Duration;
import rutter.plan.Level;
import rutter.plan.Words;
import rutter.text.Source;
import rutter.text.Span;

/** What a plan says, as JSON: the words, what they were understood as, and their place. */
final class SaidJson {
  private final Source source;

  SaidJson(Source source) {
    this.source = source;
  }

  void attribute(Json json, Attribute attribute) {
    json.put("name", attribute.name().text()).put("value", attribute.value().text());
    at(json, attribute.name().span());
  }

  void duration(Json json, Duration duration) {
    text(json, duration.text());
    duration
        .seconds()
        .ifPresent(
            seconds -> {
              json.put("least", seconds.least());
              seconds.most().ifPresent(most -> json.put("most", most));
            });
  }

  void level(Json json, Level level) {
    text(json, level.text());
    level.grade().ifPresent(grade -> json.put("grade", grade.toString()));
  }

  void words(Json json, String name, Words words) {
    json.put(name, words.isEmpty() ? Optional.empty() : Optional.of(words), this::text);
  }

  void text(Json json, Words words) {
    json.put("text", words.text());
    at(json, words.span());
  }

  void at(Json json, Span span) {
    json.place(source, span);
  }
}
