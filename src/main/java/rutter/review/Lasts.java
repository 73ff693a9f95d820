package rutter.review;

import java.util.Optional;
import rutter.program.Leg;
import rutter.program.Operation;

/** Finds the first operation that nothing takes back. */
final class Lasts {
  private Lasts() {}

  static Optional<Review.NoReturn> of(Reviewed reviewed) {
    Optional<String> id = reviewed.program().limits().pointOfNoReturn();
    for (Leg leg : reviewed.program().legs()) {
      for (Operation operation : leg.forward()) {
        if (id.filter(operation.id()::equals).isPresent()) {
          return Optional.of(
              new Review.NoReturn(
                  leg.called(), operation.title(), reviewed.line(operation.span())));
        }
      }
    }
    return Optional.empty();
  }
}
