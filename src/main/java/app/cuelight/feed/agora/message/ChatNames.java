package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.Identity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How Chat's names and the house's go together: rooms, and people.
///
/// @param rooms chat room id -> channel
/// @param namespaces whose values are user ids of Chat too
public record ChatNames(Map<String, String> rooms, List<String> namespaces) {

  /// The namespace of a Chat user id.
  public static final String USER = "agora.chat";

  public ChatNames {
    rooms = Map.copyOf(rooms);
    namespaces = List.copyOf(namespaces);
  }

  /// Reads `chatRooms` and `chatIds`.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public static ChatNames of(Map<String, String> settings) {
    return new ChatNames(
        ChatSettings.pairs("chatRooms", settings.getOrDefault("chatRooms", "")),
        namespaces("chatIds", settings));
  }

  static List<String> namespaces(String key, Map<String, String> settings) {
    List<String> names =
        Stream.of(settings.getOrDefault(key, "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (!names.stream().allMatch(name -> name.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)+"))) {
      throw new IllegalArgumentException(
          "The setting " + key + " is a list of namespaces such as agora.account.");
    }
    return names;
  }

  /// The channel a chat room belongs to; a room nobody named is its own.
  String channel(String room) {
    return rooms.getOrDefault(room, room);
  }

  /// The chat rooms of a channel; none when the channel is unknown.
  List<String> rooms(String channel) {
    List<String> named =
        rooms.entrySet().stream()
            .filter(e -> e.getValue().equals(channel))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return named.isEmpty() && channel.matches("\\d{5,20}") ? List.of(channel) : named;
  }

  /// Of somebody's identities the one that Chat knows.
  @Nullable Identity user(List<Identity> identities) {
    return known(USER, namespaces, identities);
  }

  static @Nullable Identity known(String first, List<String> others, List<Identity> identities) {
    return Stream.concat(Stream.of(first), others.stream())
        .flatMap(name -> identities.stream().filter(one -> one.namespace().equals(name)))
        .findFirst()
        .orElse(null);
  }
}
