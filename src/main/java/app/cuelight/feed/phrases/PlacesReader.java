package app.cuelight.feed.phrases;

import app.cuelight.domain.locale.Places;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what people speak and whose clock they live by, country by country.
public final class PlacesReader {

  private static final String LANGUAGES = "assets/places/country-languages.json";
  private static final String ZONES = "assets/places/country-zones.json";

  private final Function<String, @Nullable InputStream> open;

  /// The files on the class path.
  public PlacesReader() {
    this(PlacesReader.class.getClassLoader()::getResourceAsStream);
  }

  /// @param open finds a file by its path, or answers null
  PlacesReader(Function<String, @Nullable InputStream> open) {
    this.open = open;
  }

  /// Both tables.
  ///
  /// @throws IllegalArgumentException naming the file and the country that is wrong
  /// @throws java.io.UncheckedIOException when a file cannot be read
  public Places read() {
    Asset languages = Asset.read(LANGUAGES, open);
    Asset zones = Asset.read(ZONES, open);
    Map<String, List<Places.Share>> speech = new HashMap<>();
    for (Map.Entry<String, JsonNode> row : languages.root().properties()) {
      speech.put(row.getKey(), shares(languages, row.getKey(), row.getValue()));
    }
    Map<String, String> clocks = new HashMap<>();
    for (Map.Entry<String, JsonNode> row : zones.root().properties()) {
      clocks.put(row.getKey(), zones.text(zones.root(), row.getKey()));
    }
    try {
      return new Places(speech, clocks);
    } catch (IllegalArgumentException e) {
      throw languages.in(e);
    }
  }

  /// A language, or an object of shares by language.
  private static List<Places.Share> shares(Asset file, String country, JsonNode row) {
    if (row.isTextual()) {
      return List.of(new Places.Share(row.textValue(), 1));
    }
    List<Places.Share> shares = new ArrayList<>();
    for (Map.Entry<String, JsonNode> share : file.object(file.root(), country).properties()) {
      if (!share.getValue().isNumber()) {
        throw file.problem(country, "has a share that is no number");
      }
      try {
        shares.add(new Places.Share(share.getKey(), share.getValue().doubleValue()));
      } catch (IllegalArgumentException e) {
        throw file.in(e);
      }
    }
    shares.sort(Comparator.comparingDouble(Places.Share::part).reversed());
    return shares;
  }
}
