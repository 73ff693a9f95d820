package rutter.world;

import java.util.Optional;

/** Which Rutter this is, as the manifest of the jar says. */
public final class Release {
  private Release() {}

  public static Optional<String> version() {
    return Optional.ofNullable(Release.class.getPackage().getImplementationVersion());
  }

  public static String versionOrNone() {
    return version().orElse("(unpackaged)");
  }
}
