package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of "who is here": a person with a reason, or many people merged in a flood.
public sealed interface RoomRow {

  /// A number that stays with the row for its life in the list; rows with equal keys and equal
  /// values need no repaint.
  long key();

  /// When what the row says happened, by the platform's clock.
  Instant at();

  Tier tier();

  /// A person with a reason to be seen.
  ///
  /// @param name the tidied name; never empty (a nameless person shows her handle or a number)
  /// @param tidied whether the name was changed to be shown
  /// @param unnamed why her name is not said by itself, or null when it can be
  /// @param advocate whether she carries the advocate badge
  /// @param orders paid orders in her life
  /// @param here whether she is still in the room
  /// @param greetedBy who greeted her in this show, or empty
  /// @param room the room she is in, or empty while the show has only one
  record Person(
      long key,
      ViewerId viewer,
      Tier tier,
      String name,
      boolean tidied,
      @Nullable Unnamed unnamed,
      boolean advocate,
      Locality locality,
      Reason reason,
      long orders,
      Instant at,
      boolean here,
      String greetedBy,
      String room)
      implements RoomRow {

    /// The same row, as things stand with her now.
    Person now(boolean isHere, String by, String where) {
      if (here == isHere && greetedBy.equals(by) && room.equals(where)) {
        return this;
      }
      return new Person(
          key, viewer, tier, name, tidied, unnamed, advocate, locality, reason, orders, at, isHere,
          by, where);
    }
  }

  /// Arrivals of one tier merged: `＋641 guests · US 402, MX 188`.
  ///
  /// @param parts the largest shares by language (or by country where no language is known), at
  ///   most 3
  record Merged(long key, Tier tier, int count, List<Share> parts, Instant at) implements RoomRow {}

  /// A share of a merged row or of a group hello.
  ///
  /// @param label a language of the phrasebook (`es-419`), a country (`MX`), or empty for unknown
  record Share(String label, int count) {}
}
