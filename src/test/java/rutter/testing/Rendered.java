package rutter.testing;

/** What is read where HTML is shown. */
public final class Rendered {
  private Rendered() {}

  /** The words of a fragment, without its tags. */
  public static String text(String html) {
    return spaced(
        html.replaceAll("<[^>]*>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&"));
  }

  /** Spaces beside each other are seen as one. */
  public static String spaced(String text) {
    return text.strip().replaceAll(" +", " ");
  }
}
