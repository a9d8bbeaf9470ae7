package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.GreetRank;
import app.cuelight.domain.greet.TonePack;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Somebody in the greet queue.
///
/// @param tone the tone of her market
/// @param heldBack whether chance leaves her ungreeted: she is never seen, and leaves the queue
///   when her turn comes
/// @param latest what happened last, or null when nothing worth telling did
/// @param card makes her card; asked only when she comes near enough to be shown
/// @param asked what an assistant asked for
record Waiting(
    ViewerId viewer,
    GreetRank rank,
    TonePack tone,
    boolean heldBack,
    @Nullable Reason latest,
    Function<Waiting, GreetCard> card,
    Asked asked) {

  /// What an assistant asked for her.
  ///
  /// @param line how her line is to be
  /// @param step how many steps of the path after the hello were passed
  /// @param pinned whether she stays until somebody deals with her
  record Asked(CardWish line, int step, boolean pinned) {

    static final Asked NOTHING = new Asked(CardWish.USUAL, 0, false);

    Asked line(CardWish wish) {
      return new Asked(wish, step, pinned);
    }

    Asked nextStep() {
      return new Asked(line, step + 1, pinned);
    }

    Asked pinned(boolean stays) {
      return new Asked(line, step, stays);
    }
  }

  GreetCard made() {
    return card.apply(this);
  }

  boolean pinned() {
    return asked.pinned;
  }

  /// The language she is spoken to in, or empty.
  String language() {
    String language = rank.locality().language();
    return language == null ? "" : language;
  }

  /// What is newly known of her; her place in time, and what was asked for her, stay.
  Waiting renewed(Waiting now) {
    return new Waiting(
        viewer,
        now.rank.since(rank.since()),
        now.tone,
        now.heldBack,
        now.latest == null ? latest : now.latest,
        now.card,
        asked);
  }

  Waiting since(Instant other) {
    return new Waiting(viewer, rank.since(other), tone, heldBack, latest, card, asked);
  }

  Waiting asked(Asked other) {
    return new Waiting(viewer, rank, tone, heldBack, latest, card, other);
  }

  Waiting called(ViewerId other) {
    return new Waiting(other, rank, tone, heldBack, latest, card, asked);
  }
}
