package app.cuelight.feed.agora;

import app.cuelight.feed.agora.wire.Fields;
import app.cuelight.feed.agora.wire.Hosts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// What a connection's settings say about asking Agora for the users of its channels:
///
/// | key | meaning |
/// |---|---|
/// | `channels` | the channels to ask for, separated by commas; without it nothing is polled |
/// | `appId` | the App ID of the project |
/// | `customerId` | the customer ID of the RESTful API key; its secret is the connection's `rest` |
/// | `region` | `global` (default) or `cn` for mainland China |
/// | `pollSeconds` | every how many seconds each channel is asked for, 1 to 3600; 10 by default |
/// | `recorders` | uids, separated by commas, that belong to machines and are no viewers |
/// | `api` | another base address than Agora's; `http` only on this computer |
///
/// @param hosts base addresses, the first preferred
record PollSettings(
    String appId,
    String customerId,
    List<String> channels,
    Duration every,
    List<HttpUrl> hosts,
    Set<Long> recorders) {

  /// How often an account may ask a second (docs.agora.io, channel management REST, limits).
  static final int QUERIES_A_SECOND = 20;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern UID = Pattern.compile("\\d{1,10}");
  private static final int LONGEST_CHANNEL = 64;
  private static final int USUAL_SECONDS = 10;
  private static final int MOST_SECONDS = 3_600;

  /// Reads the settings.
  ///
  /// @return null when they name no channel
  /// @throws IllegalArgumentException with a sentence for the user
  static @Nullable PollSettings of(Map<String, String> settings) {
    List<String> channels = list(settings, "channels").distinct().toList();
    if (channels.isEmpty()) {
      return null;
    }
    if (!channels.stream().allMatch(channel -> Fields.isId(channel, LONGEST_CHANNEL))) {
      throw new IllegalArgumentException(
          "The setting channels is a list of channel names of at most 64 characters, separated by"
              + " commas.");
    }
    Duration every = every(settings.get("pollSeconds"));
    if (channels.size() > every.toSeconds() * QUERIES_A_SECOND) {
      throw new IllegalArgumentException(
          "Agora answers 20 queries a second: for so many channels pollSeconds must be larger.");
    }
    return new PollSettings(
        name(settings, "appId", "the App ID of the project"),
        name(settings, "customerId", "the customer ID of the RESTful API key"),
        channels,
        every,
        Hosts.of(settings),
        list(settings, "recorders").map(PollSettings::uid).collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> list(Map<String, String> settings, String key) {
    return Stream.of(settings.getOrDefault(key, "").split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty());
  }

  private static String name(Map<String, String> settings, String key, String what) {
    String value = settings.getOrDefault(key, "").strip();
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "To ask Agora for the users of its channels, the setting "
              + key
              + " is needed: "
              + what
              + ".");
    }
    return value;
  }

  private static Duration every(@Nullable String text) {
    if (text == null) {
      return Duration.ofSeconds(USUAL_SECONDS);
    }
    boolean number = text.matches("\\d{1,4}");
    int seconds = number ? Integer.parseInt(text) : 0;
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException("The setting pollSeconds is a number from 1 to 3600.");
    }
    return Duration.ofSeconds(seconds);
  }

  private static long uid(String text) {
    long uid = UID.matcher(text).matches() ? Long.parseLong(text) : Long.MAX_VALUE;
    if (uid > NcsPayload.MOST_UID) {
      throw new IllegalArgumentException(
          "The setting recorders is a list of uids, separated by commas.");
    }
    return uid;
  }
}
