package app.cuelight.desk.kit;

import app.cuelight.domain.tier.Tier;
import java.util.List;
import javafx.scene.Node;

/// The six tiers on the screen.
public final class Tiers {

  /// The order of the counters: as the drawing has them, most valuable first.
  public static final List<Tier> IN_ORDER =
      List.of(Tier.VIP, Tier.RISING, Tier.WIN_BACK, Tier.NEW, Tier.MEMBER, Tier.GUEST);

  private Tiers() {}

  /// Gives a node the colour of a tier and takes away that of any other.
  public static void mark(Node node, Tier tier) {
    for (Tier each : IN_ORDER) {
      node.pseudoClassStateChanged(TierShape.pseudoClass(each), each == tier);
    }
  }
}
