package rutter.reading;

import java.util.Locale;
import java.util.Set;

/** Words in angle brackets that are markup and not something to fill in. */
final class Html {
  private static final Set<String> TAGS =
      Set.of(
          ("a abbr article aside b big body br button code col dd del details div dl dt em footer"
                  + " form h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label li link"
                  + " main mark meta nav ol option p path picture pre q s samp script section"
                  + " select small source span strike strong style sub summary sup svg table tbody"
                  + " td textarea tfoot th thead title tr u ul var video")
              .split(" "));

  private Html() {}

  static boolean isTag(String name) {
    return TAGS.contains(name.toLowerCase(Locale.ROOT));
  }
}
