package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.ConnectionName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a file is to be read.
///
/// @param connection whose customers and orders these are
/// @param columns field words by heading, where recognition is to be overruled
/// @param currency of rows that name none, or null when the user did not say
/// @param usual the currency taken when neither file nor user says one
/// @param zone of times that say none
/// @param dayFirst how `03/04/2026` is meant, or null for as the file tells
/// @param decimal what stands before decimals, or null for as the file tells
/// @param encoding of the file, or null for as the file tells
/// @param now the arrival of it all
/// @param edition how often this file was understood in another way before: of two understandings
///   the newer holds
public record Terms(
    ConnectionName connection,
    Map<String, String> columns,
    @Nullable String currency,
    String usual,
    ZoneId zone,
    @Nullable Boolean dayFirst,
    @Nullable Character decimal,
    @Nullable String encoding,
    Instant now,
    int edition) {

  public Terms {
    columns = Map.copyOf(columns);
    if (currency != null && !Decimals.isCurrency(currency)) {
      throw new IllegalArgumentException(
          "\"" + currency + "\" is no currency of ISO 4217 such as USD.");
    }
  }
}
