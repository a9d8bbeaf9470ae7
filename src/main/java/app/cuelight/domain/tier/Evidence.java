package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers a standing rests on, enough to explain it in a sentence.
///
/// @param orders paid orders in all history
/// @param silentDays whole days since the last paid order, else since the visit before this one (or
///   the last visit when she is not here); null when she has neither
/// @param visits visits so far, the present one included
/// @param basket whether something is in her basket in the present or last visit
/// @param lastTitle what she bought last, or null
/// @param lastCategory its category, or null
/// @param returned whether she came back to order after being dormant or churned, within 30 days
/// @param engagementParts points by signal, heaviest first (`facts/segmentation.md` §8.5)
public record Evidence(
    long orders,
    @Nullable Long silentDays,
    int visits,
    boolean basket,
    boolean returned,
    @Nullable String lastTitle,
    @Nullable String lastCategory,
    @Nullable Rfm rfm,
    Clock model,
    List<Part> engagementParts) {

  /// Recency, frequency, money of a buyer (`facts/segmentation.md` §8.1, §8.2).
  ///
  /// @param recencyDays whole days since the last paid order
  /// @param frequency paid orders in the trailing 365 days
  /// @param net what she spent in them net of refunds, in her main currency
  /// @param cell the name of the cell in the 25-cell table
  /// @param medianOrder the shop's median order in that currency, minor units
  public record Rfm(
      long recencyDays,
      long frequency,
      Money net,
      int r,
      int f,
      int m,
      String cell,
      long medianOrder) {}

  /// The buyer clock of the purchase models: repeat days, age at the last one, age now, in days.
  public record Clock(long x, double tx, double t) {}

  /// Points one signal gave.
  public record Part(String signal, double points) {}
}
