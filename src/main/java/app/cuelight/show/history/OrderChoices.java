package app.cuelight.show.history;

import app.cuelight.domain.basic.ConnectionName;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the user says about a file of orders; null leaves it to the file.
///
/// @param connection whose customers and orders these are
/// @param columns field words by heading, where recognition is to be overruled
/// @param zone of times that say none
/// @param dayFirst whether `03/04/2026` is in April
/// @param decimal what stands before decimals, `.` or `,`
public record OrderChoices(
    ConnectionName connection,
    Map<String, String> columns,
    @Nullable String currency,
    @Nullable ZoneId zone,
    @Nullable Boolean dayFirst,
    @Nullable Character decimal,
    @Nullable String encoding) {

  public OrderChoices {
    columns = Map.copyOf(columns);
  }

  /// All is left to the file.
  public static OrderChoices of(ConnectionName connection) {
    return new OrderChoices(connection, Map.of(), null, null, null, null, null);
  }
}
