package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Known;
import app.cuelight.domain.viewer.Presence;
import app.cuelight.domain.viewer.Presence.Mark;
import app.cuelight.domain.viewer.Presence.State;
import app.cuelight.domain.viewer.Sayings;
import app.cuelight.domain.viewer.Ties;
import app.cuelight.domain.viewer.Wares;
import app.cuelight.domain.viewer.Worth;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The compact columns of a viewer, split by how often they change.
///
/// `facts` holds the identities and what is known, and seldom changes; `signs` holds when each fact
/// was last said and the presence by room, and changes with every sign of her. Times in `signs` are
/// distances from `last_seen`. The first byte is the version.
///
/// One connection's; not thread-safe.
final class ViewerCodec {

  private static final int VERSION = 1;

  /// The place is the code; new ones go at the end.
  static final List<Fact> FACTS =
      List.of(
          Fact.NAME,
          Fact.HANDLE,
          Fact.AVATAR,
          Fact.LOCALE,
          Fact.COUNTRY,
          Fact.REGION,
          Fact.TIME_ZONE,
          Fact.BIRTHDAY,
          Fact.ROLES,
          Fact.GREET_BY_NAME,
          Fact.GREET_ON_BIRTHDAY,
          Fact.COUPON_BY_CHAT,
          Fact.COUPON_BY_EMAIL,
          Fact.SPEAKS,
          Fact.SAY,
          Fact.CALL,
          Fact.QUIET,
          Fact.HEARD,
          Fact.REMARK,
          Fact.PATRONAGE);

  /// As for [#FACTS].
  static final List<State> STATES = List.of(State.HERE, State.GRACE, State.GONE);

  private static final int BY_SEQUENCE = 1;
  private static final int BY_TIME = 2;
  private static final int ACTIVE = 4;

  /// What hardly two people have in common; all else returns.
  private static final Set<Fact> OWN =
      EnumSet.of(
          Fact.NAME,
          Fact.HANDLE,
          Fact.AVATAR,
          Fact.SAY,
          Fact.CALL,
          Fact.HEARD,
          Fact.REMARK,
          Fact.PATRONAGE);

  /// Shared with whoever reads other columns of the same rows.
  final Texts texts = new Texts();

  final Words words;
  private final ByteWriter out = new ByteWriter();
  private final Map<Long, RoomKey> rooms = new HashMap<>();

  ViewerCodec(Words words) {
    this.words = words;
  }

  byte[] facts(List<Identity> identities, Facts facts) {
    out.put(VERSION).number(identities.size());
    for (Identity identity : identities) {
      out.text(identity.connection().value()).text(identity.namespace()).text(identity.value());
    }
    out.number(facts.known().size());
    facts.known().forEach((fact, known) -> out.put(FACTS.indexOf(fact)).text(known.value()));
    return out.take();
  }

  byte[] signs(Facts facts, Map<RoomKey, Presence> presence, long lastSeen) throws SQLException {
    out.put(VERSION);
    facts.known().forEach((_, known) -> out.signed(lastSeen - known.at()));
    out.number(presence.size());
    for (Map.Entry<RoomKey, Presence> entry : presence.entrySet()) {
      room(entry.getKey());
      there(entry.getValue(), lastSeen);
    }
    return out.take();
  }

  byte @Nullable [] streaks(Map<String, Long> streaks) {
    if (streaks.isEmpty()) {
      return null;
    }
    out.put(VERSION).number(streaks.size());
    streaks.forEach((key, count) -> out.text(key).signed(count));
    return out.take();
  }

  byte @Nullable [] said(Sayings said) {
    if (said.isEmpty()) {
      return null;
    }
    putPrints(said.prints());
    int[] times = said.times();
    if (times != null) {
      for (int each : times) {
        out.number(each);
      }
    }
    return out.take();
  }

  Sayings readSaid(byte @Nullable [] said) throws SQLException {
    if (said == null) {
      return Sayings.NONE;
    }
    ByteReader in = open(said);
    int[] prints = readPrints(in);
    Sayings once = Sayings.of(prints);
    if (!in.hasMore()) {
      return once;
    }
    int[] times = new int[prints.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = (int) in.number();
    }
    return once.said(times);
  }

  byte @Nullable [] wares(Wares wares) {
    if (wares.isEmpty()) {
      return null;
    }
    putPrints(wares.prints());
    return out.take();
  }

  Wares readWares(byte @Nullable [] wares) throws SQLException {
    return wares == null ? Wares.NONE : Wares.of(readPrints(open(wares)));
  }

  private void putPrints(int[] prints) {
    out.put(VERSION).number(prints.length);
    for (int print : prints) {
      out.number(Integer.toUnsignedLong(print));
    }
  }

  private static int[] readPrints(ByteReader in) throws SQLException {
    int[] prints = new int[in.count()];
    for (int i = 0; i < prints.length; i++) {
      prints[i] = (int) in.number();
    }
    return prints;
  }

  byte @Nullable [] worth(Worth worth) {
    if (worth.isEmpty()) {
      return null;
    }
    WorthCodec.write(worth, out.put(VERSION));
    return out.take();
  }

  Worth readWorth(byte @Nullable [] worth) throws SQLException {
    return worth == null ? Worth.NONE : WorthCodec.read(open(worth), texts);
  }

  byte @Nullable [] ties(Ties ties) {
    if (ties.equals(Ties.NONE)) {
      return null;
    }
    out.put(VERSION);
    ties(ties.answered());
    ties(ties.answeredBy());
    return out.take();
  }

  Ties readTies(byte @Nullable [] ties) throws SQLException {
    if (ties == null) {
      return Ties.NONE;
    }
    ByteReader in = open(ties);
    return new Ties(readTies(in), readTies(in));
  }

  private void ties(List<Ties.Tie> ties) {
    out.number(ties.size());
    ties.forEach(tie -> out.signed(tie.who()).signed(tie.at()));
  }

  private static List<Ties.Tie> readTies(ByteReader in) throws SQLException {
    List<Ties.Tie> ties = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      ties.add(new Ties.Tie((int) in.signed(), in.signed()));
    }
    return ties;
  }

  Read read(byte[] facts, byte[] signs, long lastSeen) throws SQLException {
    ByteReader seldom = open(facts);
    ByteReader often = open(signs);
    List<Identity> identities = new ArrayList<>(1);
    for (int left = seldom.count(); left > 0; left--) {
      ConnectionName connection = texts.connection(seldom.text(texts));
      identities.add(new Identity(connection, seldom.text(texts), seldom.text()));
    }
    EnumMap<Fact, Known> known = new EnumMap<>(Fact.class);
    for (int left = seldom.count(); left > 0; left--) {
      Fact fact = one(FACTS, seldom.take());
      String value = OWN.contains(fact) ? seldom.text() : seldom.text(texts);
      known.put(fact, new Known(value, lastSeen - often.signed()));
    }
    Map<RoomKey, Presence> presence = new HashMap<>();
    for (int left = often.count(); left > 0; left--) {
      presence.put(readRoom(often), readThere(often, lastSeen));
    }
    return new Read(identities, new Facts(known), presence);
  }

  Map<String, Long> readStreaks(byte @Nullable [] streaks) throws SQLException {
    if (streaks == null) {
      return Map.of();
    }
    ByteReader in = open(streaks);
    Map<String, Long> all = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      all.put(in.text(), in.signed());
    }
    return all;
  }

  /// What the two columns say.
  record Read(List<Identity> identities, Facts facts, Map<RoomKey, Presence> presence) {}

  private void room(RoomKey room) throws SQLException {
    if (words.write(room.toString()) instanceof Long no) {
      out.number(no);
    } else {
      out.number(0).text(room.connection().value()).text(room.room());
    }
  }

  private RoomKey readRoom(ByteReader in) throws SQLException {
    long no = in.number();
    if (no == 0) {
      return new RoomKey(new ConnectionName(in.text()), in.text());
    }
    RoomKey known = rooms.get(no);
    if (known == null) {
      String text = words.read(no);
      int slash = text.indexOf('/');
      known = new RoomKey(new ConnectionName(text.substring(0, slash)), text.substring(slash + 1));
      rooms.put(no, known);
    }
    return known;
  }

  private void there(Presence there, long lastSeen) {
    Mark bySequence = there.bySequence();
    Mark byTime = there.byTime();
    boolean active = there.activity() != Long.MIN_VALUE;
    out.put(
        (bySequence == null ? 0 : BY_SEQUENCE)
            | (byTime == null ? 0 : BY_TIME)
            | (active ? ACTIVE : 0));
    mark(bySequence, lastSeen);
    mark(byTime, lastSeen);
    if (active) {
      out.signed(lastSeen - there.activity());
    }
  }

  private void mark(@Nullable Mark mark, long lastSeen) {
    if (mark != null) {
      out.put(STATES.indexOf(mark.state())).number(mark.order()).signed(lastSeen - mark.at());
    }
  }

  private static Presence readThere(ByteReader in, long lastSeen) throws SQLException {
    int parts = in.take();
    Mark bySequence = (parts & BY_SEQUENCE) == 0 ? null : readMark(in, lastSeen);
    Mark byTime = (parts & BY_TIME) == 0 ? null : readMark(in, lastSeen);
    long activity = (parts & ACTIVE) == 0 ? Long.MIN_VALUE : lastSeen - in.signed();
    return new Presence(bySequence, byTime, activity);
  }

  private static Mark readMark(ByteReader in, long lastSeen) throws SQLException {
    State state = one(STATES, in.take());
    return new Mark(in.number(), lastSeen - in.signed(), state);
  }

  private static ByteReader open(byte[] bytes) throws SQLException {
    ByteReader in = new ByteReader(bytes);
    if (in.take() != VERSION) {
      throw Damage.found("a value has an unknown version");
    }
    return in;
  }

  private static <T> T one(List<T> all, int place) throws SQLException {
    if (place >= all.size()) {
      throw Damage.found("a value names nothing known");
    }
    return all.get(place);
  }
}
