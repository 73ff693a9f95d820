package rutter.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.packs.RuleFiles;

/** Spans of time, as people write them. */
class DurationsTest {
  private final Durations durations = Durations.in(RuleFiles.vocabulary());

  @ParameterizedTest
  @CsvSource({
    "30 s, 30..30",
    "5 min, 300..300",
    "2 hours, 7200..7200",
    "2h, 7200..7200",
    "1h 30min, 5400..5400",
    "1 hour 30 minutes, 5400..5400",
    "1.5h, 5400..5400",
    "'1,5 h', 5400..5400",
    "2 days, 172800..172800",
    "'1 day, 4 hours', 100800..100800",
    "2 h + 3 h, 18000..18000",
    "'18 weeks, 120 hours of work', 10886400..10886400",
    "2 weeks from the 26 days that are left, 1209600..1209600",
    "1 week, 604800..604800",
    "1 month, 2592000..2592000",
    "2-3 days, 172800..259200",
    "'1,500 minutes', 90000..90000",
    "30 minutes to 1 hour, 1800..3600",
    "2 weeks (14 days), 1209600..1209600",
    "1 hour (max 2 hours), 3600..3600",
    "(45 min), 2700..2700",
    "2 – 3 days, 172800..259200",
    "10 to 15 minutes, 600..900",
    "10~15分, 600..900",
    "~1 day, 86400..86400",
    "< 15 min, 0..900",
    "≤ 2 h, 0..7200",
    "30+ minutes, 1800..",
    "4 hours max, 14400..14400",
    "about 4 hours (at night), 14400..14400",
    "02:15 - 03:45, 5400..5400",
    "11:30 PM – 1:00 AM, 5400..5400",
    "3 días, 259200..259200",
    "2 Tage, 172800..172800",
    "2 heures, 7200..7200",
    "40 минут, 2400..2400",
    "30분, 1800..1800",
    "2日, 172800..172800",
    "a day, 86400..86400",
    "about half an hour, 1800..1800",
    "Two weeks, 1209600..1209600",
    "half a day (a morning), 43200..43200",
    "eine Stunde, 3600..3600",
    "a few days, ''",
    "an event, ''",
    "3时, ''",
    "TBD, ''",
    "XL, ''",
    "Day 3, ''",
    "T+45min, ''",
    "5 engineers, ''",
    "v2.1, ''",
    "2026-05-04, ''",
  })
  void time(String words, String seconds) {
    assertEquals(
        seconds,
        durations
            .seconds(words)
            .map(s -> s.least() + ".." + s.most().map(String::valueOf).orElse(""))
            .orElse(""));
  }
}
