package app.cuelight.feed.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private static final int SAMPLE = 3_000;
  private static final Set<String> COUNTRIES =
      Set.of(
          "US", "GB", "MX", "BR", "ES", "FR", "DE", "IT", "NL", "SE", "PL", "TR", "UA", "SA", "AE",
          "EG", "KW", "IL", "IN", "BD", "PK", "TH", "VN", "ID", "MY", "PH", "SG", "JP", "KR", "TW",
          "CN");

  private static final Set<Character.UnicodeScript> SCRIPTS =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARABIC,
          Character.UnicodeScript.HEBREW,
          Character.UnicodeScript.DEVANAGARI,
          Character.UnicodeScript.TAMIL,
          Character.UnicodeScript.BENGALI,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA);

  private final Audience audience = new Audience(7, MonthDay.of(11, 22));

  @Test
  void everyTierIsThereInItsShare() {
    var listening = new Listening(new PracticePlan(SAMPLE, 200, 7)).moments(9_000);
    Collection<Viewer> viewers = Crowd.of(listening.all()).viewers();
    Instant now = Listening.NOW.plusMillis(listening.scenes().size() * 100L);
    for (ShopNorms norms : List.of(ShopNorms.NONE, norms(viewers))) {
      List<Standing> here =
          viewers.stream()
              .filter(viewer -> viewer.isHere(now))
              .map(viewer -> TierRules.standing(viewer, Locality.unknown(), norms, now))
              .toList();
      Map<Tier, Long> tiers =
          here.stream().collect(Collectors.groupingBy(Standing::tier, Collectors.counting()));
      String seen = tiers + " of " + here.size();
      assertEquals(EnumSet.allOf(Tier.class), EnumSet.copyOf(tiers.keySet()), seen);
      double vip = share(tiers, here, Tier.VIP);
      assertTrue(vip >= 0.01 && vip <= 0.06, seen);
      assertTrue(share(tiers, here, Tier.GUEST) + share(tiers, here, Tier.NEW) > 0.45, seen);
      assertTrue(share(tiers, here, Tier.WIN_BACK) > 0.03, seen);
      assertTrue(share(tiers, here, Tier.MEMBER) > 0.03, seen);
      assertEquals(
          EnumSet.allOf(LifeCycle.class),
          here.stream()
              .map(Standing::lifeCycle)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(LifeCycle.class))),
          seen);
    }
  }

  @Test
  void theFirstDozenShowsEveryTier() {
    var opening = new Listening(PracticePlan.USUAL).all();
    Set<Tier> tiers =
        Crowd.of(opening).viewers().stream()
            .map(viewer ->
                TierRules.standing(
                        viewer, Locality.unknown(), ShopNorms.NONE, Listening.NOW.plusSeconds(1))
                    .tier())
            .collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Tier.class), EnumSet.copyOf(tiers));
  }

  @Test
  void aThirdIsOnlyANumber() {
    var listening = new Listening(new PracticePlan(SAMPLE, 200, 7)).moments(9_000);
    var viewers = Crowd.of(listening.all()).viewers();
    long unknown = viewers.stream().filter(v -> v.facts().get(Fact.NAME) == null).count();
    assertEquals(0.34, unknown / (double) viewers.size(), 0.03);
  }

  @Test
  void peopleComeFromEverywhereInTheirOwnScripts() {
    Set<String> countries = new HashSet<>();
    Set<Character.UnicodeScript> scripts = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < SAMPLE; i++) {
      if (audience.isKnown(i)) {
        var profile = audience.introduced(audience.at(i)).profile();
        countries.add(profile.country());
        names.add(profile.name());
        profile.name().codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
        assertFalse(profile.handle().isBlank());
        assertTrue(profile.handle().matches("[a-z0-9._]+"), profile.handle());
      }
    }
    assertEquals(COUNTRIES, countries);
    assertTrue(scripts.containsAll(SCRIPTS), scripts.toString());
    assertTrue(names.size() > SAMPLE / 3, names.size() + " different names");
  }

  @Test
  void somebodyHasHerBirthdayAndMayBeCongratulated() {
    var born = audience.introduced(audience.at(4)).profile();
    assertEquals("--11-22", born.birthday());
    assertEquals(true, born.consent().birthday());
  }

  @Test
  void noTwoPeopleShareANumber() {
    Set<Long> uids = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      long uid = audience.uid(i);
      assertTrue(uid > 0 && uid < 1L << 32 && uids.add(uid));
    }
  }

  private static double share(Map<Tier, Long> tiers, List<?> all, Tier tier) {
    return tiers.getOrDefault(tier, 0L) / (double) all.size();
  }

  private static ShopNorms norms(Collection<Viewer> viewers) {
    Map<String, List<Long>> totals =
        viewers.stream()
            .flatMap(viewer -> viewer.orders().values().stream())
            .filter(Purchase::counts)
            .collect(
                Collectors.groupingBy(
                    order -> order.total().currency(),
                    Collectors.mapping(order -> order.total().minor(), Collectors.toList())));
    Map<String, Long> medians = new HashMap<>();
    totals.forEach((currency, all) ->
        medians.put(currency, all.stream().sorted().skip(all.size() / 2).findFirst().get()));
    return new ShopNorms(medians);
  }
}
