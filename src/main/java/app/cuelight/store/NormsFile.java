package app.cuelight.store;

import app.cuelight.domain.tier.ShopNorms;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What was last measured of a shop, in a file beside the cache: a restart and another process
/// judge by the same frozen cut points. It can always be measured again, so a file that cannot be
/// read counts as none. Safe for any thread.
final class NormsFile {

  private static final String NAME = "norms.txt";

  private final WholeFile file;

  /// @param cache the cache it belongs to
  NormsFile(Path cache) {
    this.file = new WholeFile(cache.resolveSibling(NAME));
  }

  /// What was kept last, or null.
  @Nullable ShopNorms read() {
    byte[] bytes = file.read();
    if (bytes == null) {
      return null;
    }
    try {
      return NormsText.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      System.getLogger(NormsFile.class.getName())
          .log(
              Level.WARNING,
              "What is usual in the shop could not be read and is measured anew.",
              e);
      return null;
    }
  }

  void write(ShopNorms norms) {
    file.write(NormsText.of(norms).getBytes(StandardCharsets.UTF_8));
  }
}
