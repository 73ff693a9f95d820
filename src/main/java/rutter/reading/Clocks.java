package rutter.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Duration;
import rutter.plan.Words;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads the time of a row: on the clock, from the beginning, and how long all of it takes. */
final class Clocks {
  /** {@code 01:30 AM}, {@code 14:05 UTC} */
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?:\\s?([AaPp])[Mm])?(?:\\s?[A-Z]{2,4})?");

  /** {@code T+45min}, {@code T-2h}, {@code T+0} */
  private static final Pattern OFFSET = Pattern.compile("[Tt]\\s?([+-])\\s?(\\d.{0,20})");

  private static final Pattern MORE = Pattern.compile("[.;](?=\\s|$)|,\\s(?!\\d)|\\s?[(（]");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  /** A column that says when rows begin does so from the start. */
  private static final int FIRST_ROWS = 20;

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final int HALF_A_DAY = 12;

  private final Vocabulary vocabulary;
  private final Durations durations;

  /** {@code 35 hours in all} */
  private final Pattern inAll;

  private Clocks(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.durations = Durations.in(vocabulary);
    this.inAll =
        Pattern.compile(
            "(\\d[\\d.,–-]{0,8}\\s?\\p{L}{1,12})\\s(?:"
                + Values.any(vocabulary.words("altogether"))
                + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Clocks in(Vocabulary vocabulary) {
    return vocabulary.once(Clocks.class, Clocks::new);
  }

  /** The column that says when a row begins, on a clock or in a unit from the beginning. */
  Optional<Integer> column(Columns columns) {
    for (int i = 0; i < columns.count(); i++) {
      int column = i;
      Optional<Table.Row> first =
          columns.table().rows().stream()
              .limit(FIRST_ROWS)
              .filter(row -> !row.cell(column).isEmpty())
              .findFirst();
      if (first.flatMap(row -> seconds(columns, column, row)).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  Optional<Long> seconds(Columns columns, int column, Table.Row row) {
    String cell = row.cell(column).plain().strip();
    Matcher clock = CLOCK.matcher(cell);
    if (clock.matches()) {
      long hour = Long.parseLong(clock.group(1));
      Optional<String> half = Optional.ofNullable(clock.group(3));
      hour = half.isPresent() ? hour % HALF_A_DAY : hour;
      hour += half.filter("pP"::contains).isPresent() ? HALF_A_DAY : 0;
      return Optional.of(hour * HOUR + Long.parseLong(clock.group(2)) * MINUTE);
    }
    Matcher offset = OFFSET.matcher(cell);
    if (offset.matches()) {
      long sign = offset.group(1).equals("-") ? -1 : 1;
      Optional<Duration.Seconds> since = durations.seconds(offset.group(2));
      return since.isEmpty() && !offset.group(2).equals("0")
          ? Optional.empty()
          : Optional.of(sign * since.map(Duration.Seconds::least).orElse(0L));
    }
    Text header = columns.table().header().cell(column);
    boolean counts = !columns.all(Concept.DURATION).contains(column);
    return counts && NUMBER.matcher(cell).matches() && isUnit(header.plain())
        ? durations.seconds(cell + " " + header.plain()).map(Duration.Seconds::least)
        : Optional.empty();
  }

  /** A week or a day with a number may be a name; of what is shorter, only a time has one. */
  private boolean isUnit(String header) {
    return vocabulary
        .value("time", header)
        .filter(unit -> unit.equals("minute") || unit.equals("second") || unit.equals("hour"))
        .isPresent();
  }

  /** {@code 33 days. Go or no-go is decided on Monday}: the time alone. */
  static Words alone(Words total) {
    Matcher more = MORE.matcher(total.text());
    return more.find() && more.start() > 0
        ? StageName.within(total, total.text().substring(0, more.start()))
        : total;
  }

  Optional<Words> inAll(Words words) {
    Matcher said = inAll.matcher(words.text());
    if (!said.find()) {
      return Optional.empty();
    }
    return Optional.of(StageName.within(words, said.group(1)));
  }
}
