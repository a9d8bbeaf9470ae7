package app.cuelight.feed.practice;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import java.math.BigInteger;
import java.time.MonthDay;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The people of a practice show. Each is made anew whenever she is asked for, from the seed and
/// her place alone: an audience of a million takes no memory. Immutable and safe for any thread.
final class Audience {

  /// Who comes first: somebody of every kind, so that the first seconds show them all.
  private static final List<Habit> FIRST =
      List.of(
          Habit.PATRON,
          Habit.NEWCOMER,
          Habit.RISING,
          Habit.LAPSED,
          Habit.MEMBER,
          Habit.PASSER_BY,
          Habit.NEWCOMER,
          Habit.PASSER_BY,
          Habit.RISING,
          Habit.NEWCOMER,
          Habit.PASSER_BY,
          Habit.NEWCOMER);

  /// Odd, so that no two people of an audience share a number.
  private static final long STRIDE = 0x9E3779B1L;

  private static final long UINT32 = 0xFFFF_FFFFL;

  /// What undoes the stride: their product is 1 modulo 2^32.
  private static final long BACK =
      BigInteger.valueOf(STRIDE).modInverse(BigInteger.ONE.shiftLeft(Integer.SIZE)).longValue();

  /// Agora's health check comes as this uid and is no viewer.
  private static final long HEALTH_CHECK = 12_121_212;

  private static final Consent CELEBRATING = new Consent(true, true, true, null);

  private final long seed;
  private final MonthDay today;
  private final List<Culture> cultures;
  private final int weights;
  private final Names names;

  /// Of so many people in a row one has her birthday on the day of the show.
  private static final int ROW = 61;

  private static final int CELEBRATED = 4;
  private static final int PROFILE = 6;

  /// @param today the day of the show, which is somebody's birthday
  Audience(long seed, MonthDay today) {
    this.seed = seed;
    this.today = today;
    PracticeText people = PracticeText.read("people");
    this.cultures = Culture.read(people);
    this.weights = cultures.stream().mapToInt(Culture::weight).sum();
    this.names = Names.read(people);
  }

  Attendee at(int index) {
    RandomGenerator random = Draw.of(seed, index);
    Habit habit = habit(index, random);
    return new Attendee(index, id(index), uid(index), habit, culture(random));
  }

  /// Her with all that the shop knows of her, her number in the channel among it.
  Person introduced(Attendee attendee) {
    var uid = new Identity(Venue.SHOP, Venue.UID, Long.toString(attendee.uid()));
    return new Person(Identity.own(Venue.SHOP, attendee.id()), List.of(uid), profile(attendee));
  }

  /// Whether the shop knows her; cheaper than [#at].
  boolean isKnown(int index) {
    return habit(index, Draw.of(seed, index)) != Habit.PASSER_BY;
  }

  /// What belongs to her beyond her profile, by topic.
  RandomGenerator chance(int index, int topic) {
    return Draw.of(seed + topic, index);
  }

  /// Agora's number for her, a uint32.
  long uid(long index) {
    long uid = (Draw.mixed(seed) + index * STRIDE) & UINT32;
    return uid == 0 || uid == HEALTH_CHECK ? uid(index + 2L * PracticePlan.MOST_VIEWERS) : uid;
  }

  /// Whose number it is: the way back from [#uid]. Two numbers of a whole audience lead nowhere.
  ///
  /// @return -1 when nobody's
  int index(long uid) {
    long index = ((uid - Draw.mixed(seed)) * BACK) & UINT32;
    return index < PracticePlan.MOST_VIEWERS && uid(index) == uid ? (int) index : -1;
  }

  private String id(int index) {
    return "p" + Long.toString(seed, Character.MAX_RADIX) + "-" + index;
  }

  private static Habit habit(int index, RandomGenerator random) {
    int place = random.nextInt(100);
    return index < FIRST.size() ? FIRST.get(index) : Habit.at(place);
  }

  private Culture culture(RandomGenerator random) {
    int left = random.nextInt(weights);
    for (Culture culture : cultures) {
      left -= culture.weight();
      if (left < 0) {
        return culture;
      }
    }
    throw new IllegalStateException("The weights add up to " + weights + ".");
  }

  private Profile profile(Attendee attendee) {
    RandomGenerator random = chance(attendee.index(), PROFILE);
    Culture culture = attendee.culture();
    Names.Called called = names.call(culture, random);
    // Some profiles keep their language or their clock to themselves.
    String locale = Draw.percent(90, random) ? culture.locale() : null;
    String zone = Draw.percent(80, random) ? culture.zone(random) : null;
    boolean celebrates = attendee.index() % ROW == CELEBRATED;
    String birthday = Draw.percent(15, random) ? birthday(random) : null;
    return new Profile(
        called.name(),
        called.handle(),
        null,
        locale,
        culture.country(),
        null,
        zone,
        celebrates ? today.toString() : birthday,
        null,
        celebrates ? CELEBRATING : consent(birthday, random));
  }

  private static String birthday(RandomGenerator random) {
    return MonthDay.of(Draw.between(1, 12, random), Draw.between(1, 28, random)).toString();
  }

  private static @Nullable Consent consent(@Nullable String birthday, RandomGenerator random) {
    if (birthday == null && Draw.percent(40, random)) {
      return null;
    }
    Boolean named = Draw.percent(96, random);
    Boolean congratulated = birthday == null ? null : Boolean.valueOf(Draw.percent(70, random));
    return new Consent(named, congratulated, Draw.percent(60, random), Draw.percent(30, random));
  }
}
