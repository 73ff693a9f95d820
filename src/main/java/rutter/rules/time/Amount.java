package rutter.rules.time;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number in a cell with what it counts: {@code 161,200}, {@code € 900}, {@code 12 GB}. */
record Amount(BigDecimal number, String unit) {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([$€£¥]?)\\s?(\\d{1,3}(?:[,’' ]\\d{3})+|\\d{1,12})(?:\\s?(\\p{L}{1,12}|[$€£¥]))?");

  static Optional<Amount> of(String cell) {
    Matcher amount = AMOUNT.matcher(cell.strip());
    if (!amount.matches()) {
      return Optional.empty();
    }
    String digits = amount.group(2).replaceAll("\\D", "");
    String unit = amount.group(1) + Optional.ofNullable(amount.group(3)).orElse("");
    return Optional.of(new Amount(new BigDecimal(digits), unit.replaceFirst("s$", "")));
  }

  String said() {
    return number.toPlainString();
  }
}
