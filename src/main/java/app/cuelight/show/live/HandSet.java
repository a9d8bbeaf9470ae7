package app.cuelight.show.live;

import app.cuelight.domain.event.Product;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a product on air that somebody typed. What a platform says later goes before it.
final class HandSet {

  private static final int LONGEST = 120;
  private static final Pattern NUMBERED = Pattern.compile("#(\\d{1,3})\\s+(.+)");

  private HandSet() {}

  static void on(String typed, Stage stage, RoomLoop room, Instant now) {
    String text = typed.strip();
    String name = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Product product = name.isEmpty() ? null : product(name);
    stage.host().product(product == null ? "" : product.label());
    room.post(live -> live.onAir(product, now, true));
  }

  private static Product product(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches()
        ? new Product(numbered.group(1), numbered.group(2), null, null)
        : new Product(name, name, null, null);
  }
}
