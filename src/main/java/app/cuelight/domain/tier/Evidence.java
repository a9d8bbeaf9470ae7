package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.tier.model.BuyerClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers a standing rests on, enough to explain it in a sentence.
///
/// @param orders paid orders in all history
/// @param before orders she placed before those, as her shop says; nothing else is known of them
/// @param silentDays whole days since the last paid order, else since the visit before this one (or
///   the last visit when she is not here); null when she has neither
/// @param visits visits so far, the present one included
/// @param basket whether something is in her basket in the present or last visit
/// @param lastTitle what she bought last, or null
/// @param lastCategory its category, or null
/// @param returned whether she came back to order after being dormant or churned, within 30 days
/// @param model the clock of the purchase models, in days
/// @param outlook what is expected of her, or null when she is no buyer or there is no model yet
/// @param rhythm the silence she is measured by
/// @param audience how she comes to shows, or null while too few shows are known or she never came
/// @param advocacy the parts by which advocates are ranked, or null when she is none
/// @param warning that somebody valuable is about to be lost, or null
/// @param engagementParts points by signal, heaviest first (`facts/segmentation.md` §8.5)
public record Evidence(
    long orders,
    long before,
    @Nullable Long silentDays,
    int visits,
    boolean basket,
    boolean returned,
    @Nullable String lastTitle,
    @Nullable String lastCategory,
    @Nullable Rfm rfm,
    BuyerClock model,
    @Nullable Outlook outlook,
    Rhythm rhythm,
    @Nullable Audience audience,
    @Nullable Advocacy advocacy,
    @Nullable Warning warning,
    List<Part> engagementParts) {

  /// All orders anybody knows of.
  long ordersInAll() {
    return orders + before;
  }

  /// Recency, frequency, money of a buyer (`facts/segmentation.md` §8.1, §8.2).
  ///
  /// @param recencyDays whole days since the last paid order
  /// @param frequency paid orders in the trailing window
  /// @param net what she spent in them net of refunds, in her main currency
  /// @param cell the name of the cell in the 25-cell table
  /// @param medianOrder the median order in that currency of those she is compared with, minor
  ///   units
  /// @param ofCountry whether those are the buyers of her country; else all of the shop
  /// @param windowDays how long the window is, usually 365 days
  public record Rfm(
      long recencyDays,
      long frequency,
      Money net,
      int r,
      int f,
      int m,
      String cell,
      long medianOrder,
      boolean ofCountry,
      int windowDays) {

    /// Frequency and money in one class, the column of the table.
    public int fm() {
      return (f + m + 1) / 2;
    }
  }

  /// Points one signal gave.
  public record Part(String signal, double points) {}
}
