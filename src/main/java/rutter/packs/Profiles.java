package rutter.packs;

import java.util.List;
import java.util.Map;
import rutter.plan.Detection;
import rutter.profile.Profile;

/** The profiles that ship, each built over the base. */
public final class Profiles {
  private Profiles() {}

  public static Profile of(Detection.Profile profile) {
    return new Profile(
        profile.toString(), "", List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
  }
}
