package app.cuelight.desk.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// Emoji as small pictures, cut from strips that load in the background when first needed.
///
/// FX thread only.
public final class Emoji {

  private static final String FOLDER = "/assets/emoji/";
  private static final int PER_STRIP = 64;
  private static final int CELL = 34;
  private static final int PICTURE = 32;

  private final Map<String, Integer> places;
  private final Map<Integer, Image> strips = new HashMap<>();

  private Emoji(Map<String, Integer> places) {
    this.places = places;
  }

  /// The emoji that come with the program.
  public static Emoji bundled() {
    var places = new HashMap<String, Integer>();
    try (InputStream in = Emoji.class.getResourceAsStream(FOLDER + "index.txt");
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "index.txt"), StandardCharsets.US_ASCII))) {
      List<String> keys = lines.lines().toList();
      for (int i = 0; i < keys.size(); i++) {
        places.put(keys.get(i), i);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list of emoji cannot be read.", e);
    }
    return new Emoji(places);
  }

  /// Whether there is a picture of this emoji.
  public boolean knows(String key) {
    return places.containsKey(key);
  }

  /// A picture of a known emoji, this many pixels high.
  public ImageView picture(String key, double size) {
    int place = Objects.requireNonNull(places.get(key), key);
    var view = new ImageView(strips.computeIfAbsent(place / PER_STRIP, Emoji::strip));
    view.setViewport(new Rectangle2D(place % PER_STRIP * (double) CELL + 1, 1, PICTURE, PICTURE));
    view.setFitHeight(size);
    view.setFitWidth(size);
    view.setSmooth(true);
    return view;
  }

  private static Image strip(int number) {
    String file = String.format(Locale.ROOT, "%s%02d.png", FOLDER, number);
    return new Image(
        Objects.requireNonNull(Emoji.class.getResource(file), file).toExternalForm(), true);
  }
}
