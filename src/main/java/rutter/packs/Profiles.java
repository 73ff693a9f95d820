package rutter.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Detection;
import rutter.profile.CustomRule;
import rutter.profile.Profile;
import rutter.profile.Tools;

/** The profiles: those that ship, each over the base, and over them what a team asks for. */
public final class Profiles {
  private static final String EXTENDS = "extends";

  private final List<TeamPack> packs;
  private final Map<Detection.Profile, Profile> read = new HashMap<>();

  private Profiles(List<TeamPack> packs) {
    this.packs = List.copyOf(packs);
  }

  /** Those that ship. */
  public static Profiles builtIn() {
    return new Profiles(List.of());
  }

  /** Those that ship as a team's packs change them, which must fit. */
  public static Profiles with(List<TeamPack> packs) throws BadRulesException {
    Profiles profiles = new Profiles(packs);
    for (Detection.Profile profile : Detection.Profile.values()) {
      profiles.read.put(profile, profiles.read(profile));
    }
    return profiles;
  }

  public synchronized Profile of(Detection.Profile profile) {
    return read.computeIfAbsent(profile, this::shipped);
  }

  private Profile shipped(Detection.Profile profile) {
    try {
      return read(profile);
    } catch (BadRulesException e) {
      throw new IllegalStateException(e);
    }
  }

  private Profile read(Detection.Profile profile) throws BadRulesException {
    Node node = chain(profile.toString());
    List<CustomRule> rules = new ArrayList<>();
    Tools tools = ToolLines.shipped();
    for (TeamPack pack : packs) {
      for (String part : List.of(TeamPack.ALL, profile.toString())) {
        Optional<Node> own = pack.profile(part);
        if (own.isPresent()) {
          node = own.get().over(node);
        }
      }
      rules.addAll(pack.rules());
      tools = pack.tools().over(tools);
    }
    return ProfileFile.read(profile.toString(), node, rules, tools);
  }

  private static Node chain(String name) throws BadRulesException {
    Node node = RuleFiles.node("profiles/" + name);
    Optional<Node> below = node.get(EXTENDS);
    return below.isPresent() ? node.over(chain(below.get().asText("`extends`"))) : node;
  }
}
