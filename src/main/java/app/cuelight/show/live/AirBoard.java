package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is on air, who asked what since, and for whom of the room it is something. For the room's
/// one thread.
///
/// Of the buyers in the room only the latest [#CAPACITY] are remembered, so that a hundred thousand
/// people cost no more than two thousand.
final class AirBoard {

  static final int CAPACITY = 2_000;

  private static final Comparator<Sign> BEST_FIRST =
      Comparator.comparing(Sign::why)
          .thenComparing((Sign sign) -> sign.met.standing().tier())
          .thenComparing(sign -> sign.met.viewer().id());

  private final CardMaker cards;

  /// Buyers of the room and of what they bought last, the latest at the end.
  private final Map<ViewerId, Met> buyers = new LinkedHashMap<>();

  private final Map<ViewerId, Sign> signs = new LinkedHashMap<>();
  private final Map<QuestionTopic, Set<ViewerId>> asked = new EnumMap<>(QuestionTopic.class);
  private @Nullable Product product;
  private Instant since = Instant.EPOCH;
  private boolean isByHand;
  private @Nullable OnAir view;
  private long viewedSecond;

  private record Sign(Met met, OnAir.Why why) {}

  AirBoard(CardMaker cards) {
    this.cards = cards;
  }

  /// A product goes on air; the same one again stays as long as it has been there. Null for none.
  void shown(@Nullable Product now, Instant at, boolean byHand) {
    boolean isSame = now != null && product != null && now.id().equals(product.id());
    if (!isSame) {
      since = at;
      signs.clear();
      asked.clear();
    }
    product = now;
    isByHand = byHand;
    viewedSecond = 0;
  }

  /// Somebody is here, or is known better now.
  void learn(Viewer viewer, Standing standing) {
    if (standing.evidence().lastCategory() != null && !viewer.facts().isCrew()) {
      put(buyers, viewer.id(), new Met(viewer, standing, null));
    }
  }

  /// Somebody who is here did something.
  ///
  /// @param topic what she asks about, or null
  void acted(ShowEvent event, Met met, @Nullable QuestionTopic topic) {
    Product now = product;
    if (now == null) {
      return;
    }
    if (event instanceof ShowEvent.CartAdded added && added.product().id().equals(now.id())) {
      sign(met, OnAir.Why.BASKET);
    } else if (event instanceof ShowEvent.ProductClicked looked
        && looked.product().id().equals(now.id())) {
      sign(met, OnAir.Why.LOOKED);
    } else if (topic != null) {
      Set<ViewerId> askers = asked.computeIfAbsent(topic, _ -> new HashSet<>());
      askers.add(met.viewer().id());
      sign(met, OnAir.Why.ASKED);
    }
  }

  /// She is not here any more, under this id at least.
  void remove(ViewerId viewer) {
    buyers.remove(viewer);
    signs.remove(viewer);
    viewedSecond = 0;
  }

  /// What the screen shows, made again at most once a second; null while nothing is on air.
  @Nullable OnAir view(Predicate<ViewerId> here, Instant now) {
    Product shown = product;
    if (shown == null) {
      return null;
    }
    if (view == null || viewedSecond != now.getEpochSecond()) {
      viewedSecond = now.getEpochSecond();
      view = new OnAir(shown, since, isByHand, counted(), suited(shown, here));
    }
    return view;
  }

  private List<OnAir.Asked> counted() {
    return asked.entrySet().stream()
        .filter(entry -> entry.getKey() != QuestionTopic.OTHER)
        .map(entry -> new OnAir.Asked(entry.getKey(), entry.getValue().size()))
        .sorted(
            Comparator.comparing(OnAir.Asked::people, Comparator.reverseOrder())
                .thenComparing(OnAir.Asked::topic))
        .toList();
  }

  private List<OnAir.Suited> suited(Product shown, Predicate<ViewerId> here) {
    List<Sign> all = new ArrayList<>(signs.values());
    buyers.forEach((viewer, met) -> {
      String category = met.standing().evidence().lastCategory();
      if (!signs.containsKey(viewer) && category != null && category.equals(shown.category())) {
        all.add(new Sign(met, OnAir.Why.CATEGORY));
      }
    });
    return all.stream()
        .filter(sign -> here.test(sign.met.viewer().id()))
        .sorted(BEST_FIRST)
        .limit(OnAir.MOST)
        .map(this::suited)
        .toList();
  }

  private OnAir.Suited suited(Sign sign) {
    Viewer viewer = sign.met.viewer();
    String language = sign.met.standing().locality().language();
    String name = cards.name(viewer, language).shown();
    return new OnAir.Suited(viewer.id(), sign.met.standing().tier(), name, language, sign.why);
  }

  private void sign(Met met, OnAir.Why why) {
    Sign known = signs.get(met.viewer().id());
    OnAir.Why stronger = known != null && known.why.compareTo(why) < 0 ? known.why : why;
    put(signs, met.viewer().id(), new Sign(met, stronger));
  }

  private static <T> void put(Map<ViewerId, T> latest, ViewerId viewer, T value) {
    latest.remove(viewer);
    latest.put(viewer, value);
    if (latest.size() > CAPACITY) {
      latest.remove(latest.keySet().iterator().next());
    }
  }
}
