package app.cuelight.desk.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.RoomRow;
import org.jspecify.annotations.Nullable;

/// Somebody who is here and can be gone to.
///
/// @param name as she calls herself; empty when it is not shown
/// @param language of her name, for the choice of fonts
public record Present(ViewerId viewer, Tier tier, String name, @Nullable String language) {

  static Present of(GreetCard card) {
    return new Present(card.viewer(), card.tier(), card.name(), card.locality().language());
  }

  static Present of(RoomRow.Person row) {
    return new Present(row.viewer(), row.tier(), row.name(), row.locality().language());
  }
}
