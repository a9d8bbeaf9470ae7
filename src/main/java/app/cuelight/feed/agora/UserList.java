package app.cuelight.feed.agora;

import app.cuelight.feed.agora.wire.Fields;
import app.cuelight.feed.contract.BadEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/// Who is in a channel, as the user list of Agora's REST interface says (`GET
/// /dev/v1/channel/user/{appid}/{channelName}`).
///
/// @param stage the broadcasters; empty where the channel has the communication profile (mode 1)
/// @param audience everybody else that the list names: of an audience its first 10,000 only
/// @param total how many the platform counts, broadcasters of a broadcast not among them
record UserList(Set<Long> stage, Set<Long> audience, long total) {

  /// The most of an audience that is ever named.
  static final int LONGEST = 10_000;

  /// A channel that does not exist (any more).
  static final UserList EMPTY = new UserList(Set.of(), Set.of(), 0);

  private static final int COMMUNICATION = 1;

  UserList {
    stage = Set.copyOf(stage);
    audience = Set.copyOf(audience);
  }

  /// Reads the answer.
  ///
  /// @throws BadEvent when it is none
  static UserList of(Fields answer) {
    if (!answer.flag("success")) {
      throw new BadEvent("refused", "$.success", "is not true.", -1);
    }
    Fields data = answer.fields("data");
    if (!data.flag("channel_exist")) {
      return EMPTY;
    }
    if (data.count("mode", Integer.MAX_VALUE) == COMMUNICATION) {
      return new UserList(Set.of(), uids(data, "users"), data.count("total", Long.MAX_VALUE));
    }
    return new UserList(
        uids(data, "broadcasters"),
        uids(data, "audience"),
        data.count("audience_total", Long.MAX_VALUE));
  }

  /// Whether there are more than the list names: who is not in it may well be there.
  boolean isCapped() {
    return total > LONGEST;
  }

  /// This list without some of those it names.
  UserList without(LongPredicate machine) {
    return new UserList(rest(stage, machine), rest(audience, machine), total);
  }

  private static Set<Long> rest(Set<Long> uids, LongPredicate machine) {
    return uids.stream().filter(uid -> !machine.test(uid)).collect(Collectors.toSet());
  }

  /// Entries that are no uids are passed over.
  private static Set<Long> uids(Fields data, String name) {
    Set<Long> uids = new HashSet<>();
    for (JsonNode entry : data.object().path(name)) {
      if (entry.isIntegralNumber()
          && entry.canConvertToLong()
          && entry.longValue() >= 0
          && entry.longValue() <= NcsPayload.MOST_UID) {
        uids.add(entry.longValue());
      }
    }
    return uids;
  }
}
