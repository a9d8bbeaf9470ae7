package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// With whom somebody talks: other people whose comments she answered, and people who answered
/// hers, each with when she last did so.
///
/// Of each kind only the latest [#KEPT] people are kept, so that whoever answers ten thousand costs
/// as much as whoever answers sixty. The latest time per person is a maximum, and who is not among
/// the latest now never is by what others do later, so order is no matter.
///
/// People are kept as the hash of the identity they wrote under. Whoever writes under two that turn
/// out to be one person counts twice until her older one falls out of the days that count.
///
/// @param answered whom she answered
/// @param answeredBy who answered her
public record Ties(List<Tie> answered, List<Tie> answeredBy) {

  /// She talks with nobody.
  public static final Ties NONE = new Ties(List.of(), List.of());

  /// How many people of a kind are kept.
  public static final int KEPT = 64;

  private static final Comparator<Tie> LATEST_FIRST =
      Comparator.comparingLong(Tie::at).reversed().thenComparingInt(Tie::who);

  public Ties {
    answered = List.copyOf(answered);
    answeredBy = List.copyOf(answeredBy);
  }

  /// Somebody and when it was last, milliseconds.
  public record Tie(int who, long at) {}

  /// What stands for somebody who wrote under the identity of this link.
  private static int who(String link) {
    return link.hashCode();
  }

  Ties answering(String whom, long at) {
    List<Tie> more = with(answered, List.of(new Tie(who(whom), at)));
    return more.equals(answered) ? this : new Ties(more, answeredBy);
  }

  Ties answeredBy(String by, long at) {
    List<Tie> more = with(answeredBy, List.of(new Tie(who(by), at)));
    return more.equals(answeredBy) ? this : new Ties(answered, more);
  }

  Ties merge(Ties other) {
    return equals(NONE)
        ? other
        : other.equals(NONE)
            ? this
            : new Ties(with(answered, other.answered), with(answeredBy, other.answeredBy));
  }

  Ties without(Set<String> links) {
    Set<Integer> gone = new HashSet<>();
    links.forEach(link -> gone.add(who(link)));
    return new Ties(without(answered, gone), without(answeredBy, gone));
  }

  private static List<Tie> without(List<Tie> ties, Set<Integer> gone) {
    return ties.stream().filter(tie -> !gone.contains(tie.who())).toList();
  }

  /// How many people there are in a list since an instant, herself left out.
  ///
  /// @param since milliseconds
  public static int people(List<Tie> ties, List<Identity> herself, long since) {
    if (ties.isEmpty()) {
      return 0;
    }
    Set<Integer> own = new HashSet<>();
    herself.forEach(identity -> own.add(who(identity.link())));
    int people = 0;
    for (Tie tie : ties) {
      people += tie.at() >= since && !own.contains(tie.who()) ? 1 : 0;
    }
    return people;
  }

  private static List<Tie> with(List<Tie> ties, List<Tie> others) {
    Map<Integer, Tie> latest = new HashMap<>();
    ties.forEach(tie -> latest.put(tie.who(), tie));
    others.forEach(tie -> latest.merge(tie.who(), tie, Ties::later));
    List<Tie> all = new ArrayList<>(latest.values());
    all.sort(LATEST_FIRST);
    return all.size() <= KEPT ? all : all.subList(0, KEPT);
  }

  private static Tie later(Tie one, Tie other) {
    return one.at() >= other.at() ? one : other;
  }
}
