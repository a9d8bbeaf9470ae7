package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The product that is being shown, and what the room makes of it.
///
/// @param product as the platform named it, or as it was set by hand; what nobody told is null in
///   it
/// @param since when it went on air
/// @param byHand whether somebody of the show said so, and not a platform
/// @param asked how many people asked about what since then, the most asked first
/// @param suited people who are here and for whom it is something, at most [#MOST], best ones first
public record OnAir(
    Product product, Instant since, boolean byHand, List<Asked> asked, List<Suited> suited) {

  /// More names are not read.
  public static final int MOST = 5;

  public OnAir {
    asked = List.copyOf(asked);
    suited = List.copyOf(suited);
  }

  /// People who asked about one thing since the product went on air, answered or not.
  public record Asked(QuestionTopic topic, int people) {}

  /// Somebody it is something for.
  ///
  /// @param name tidied, never empty
  /// @param language of her name, for the choice of fonts
  public record Suited(
      ViewerId viewer, Tier tier, String name, @Nullable String language, Why why) {}

  /// Why it is something for her, strongest first.
  public enum Why {
    /// She put it into her basket.
    BASKET,
    /// She looked at it.
    LOOKED,
    /// She asked something while it was on air.
    ASKED,
    /// What she bought last was of its category.
    CATEGORY
  }
}
