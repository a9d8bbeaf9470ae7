package app.cuelight.feed.agora.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// Where a connection's settings say that Agora is: by `region` (`global` or `cn`), or by `api`.
public final class Hosts {

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

  private Hosts() {}

  /// The base addresses of the REST interface, the first preferred.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public static List<HttpUrl> of(Map<String, String> settings) {
    String api = settings.get("api");
    if (api != null) {
      return List.of(own("api", api));
    }
    return switch (settings.getOrDefault("region", "global").strip().toLowerCase(Locale.ROOT)) {
      case "global" -> Region.GLOBAL.hosts();
      case "cn" -> Region.CN.hosts();
      default -> throw new IllegalArgumentException("The setting region is global or cn.");
    };
  }

  /// An address that the user gave: secrets go there, so only by `https` but on this computer.
  ///
  /// @param key the setting's name
  /// @throws IllegalArgumentException with a sentence for the user
  public static HttpUrl own(String key, String address) {
    HttpUrl url = HttpUrl.parse(address.strip());
    if (url == null || !url.isHttps() && !LOOPBACK.matcher(url.host()).matches()) {
      throw new IllegalArgumentException(
          "The setting " + key + " is an https address; http only on this computer.");
    }
    return url;
  }
}
