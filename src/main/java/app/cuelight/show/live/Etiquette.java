package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.GreetRank.Openness;
import app.cuelight.domain.greet.Holdout;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who may be greeted in this show, when, and whether by name (`facts/greetings.md` §3), by the
/// manners of the moment.
final class Etiquette {

  private final Manners manners;
  private final List<String> markets;
  private final long show;

  /// @param manners asked anew each time: they may change while the show runs
  /// @param markets the usual target markets as country codes, main one first; those of the plan go
  ///   before them
  /// @param show whose lots decide who is held back
  Etiquette(Manners manners, List<String> markets, long show) {
    this.manners = manners;
    this.markets = markets;
    this.show = show;
  }

  Manners manners() {
    return manners;
  }

  /// The tone of somebody's market: her country's, else that of her profile's locale, else the main
  /// market's.
  TonePack tone(Viewer viewer, Standing standing) {
    String country = standing.locality().country();
    if (country == null) {
      String locale = viewer.facts().get(Fact.LOCALE);
      country = locale == null ? "" : Locale.forLanguageTag(locale.replace('_', '-')).getCountry();
    }
    return country.isEmpty() ? mainTone() : manners.style().tone(country);
  }

  /// The tone of the show's main market.
  TonePack mainTone() {
    List<String> now = manners.aim().markets(markets);
    return now.isEmpty() ? TonePack.of(null) : manners.style().tone(now.getFirst());
  }

  /// The tones of the markets of the show, the main one first.
  List<RoomView.Tone> tones() {
    Map<TonePack, List<String>> by = new LinkedHashMap<>();
    for (String market : manners.aim().markets(markets)) {
      by.computeIfAbsent(manners.style().tone(market), _ -> new ArrayList<>()).add(market);
    }
    return by.isEmpty()
        ? List.of(new RoomView.Tone(mainTone(), List.of()))
        : by.entrySet().stream().map(e -> new RoomView.Tone(e.getKey(), e.getValue())).toList();
  }

  /// Whether somebody who is here may be offered at all.
  ///
  /// @param speaks whether she just said something
  boolean mayOffer(Viewer viewer, Standing standing, boolean speaks) {
    if (isQuiet(viewer)) {
      return false;
    }
    boolean open = tone(viewer, standing).trigger() == TonePack.Trigger.ON_JOIN || acts(viewer);
    return switch (standing.tier()) {
      case VIP -> true;
      case WIN_BACK, RISING, NEW -> open;
      case MEMBER, GUEST -> speaks;
    };
  }

  /// Whether she is never to be called out on air.
  static boolean isQuiet(Viewer viewer) {
    return "true".equals(viewer.facts().noted(Fact.QUIET));
  }

  /// Whether her name may be said: never against her wish, and where silent viewers are not called
  /// out only once she was heard of in some show, or agreed.
  static boolean mayName(Viewer viewer, TonePack tone) {
    return unnamed(viewer, tone) == null;
  }

  /// Why her name may not be said, whatever it is; null when it may.
  static @Nullable Unnamed unnamed(Viewer viewer, TonePack tone) {
    Boolean consent = viewer.facts().consent(Fact.GREET_BY_NAME);
    if (isQuiet(viewer) || Boolean.FALSE.equals(consent)) {
      return Unnamed.NOT_WISHED;
    }
    boolean open =
        Boolean.TRUE.equals(consent)
            || tone.trigger() == TonePack.Trigger.ON_JOIN
            || viewer.visits().stream().anyMatch(visit -> visit.tally().isActive());
    return open ? null : Unnamed.SILENT;
  }

  /// How much she has shown in this visit that she wants to be spoken to.
  static Openness openness(Viewer viewer, TonePack tone) {
    Tally tally = tally(viewer);
    if (tally.comments() > 0) {
      return Openness.COMMENTED;
    }
    if (tally.isActive()) {
      return Openness.FOLLOWED;
    }
    return tone.trigger() == TonePack.Trigger.ON_JOIN ? Openness.ARRIVED : Openness.SILENT;
  }

  /// Whether chance leaves her ungreeted in this show.
  boolean isHeldBack(ViewerId viewer, Tier tier) {
    return tier == Tier.NEW && Holdout.holds(viewer, show, manners.style().heldBackPercent());
  }

  /// What this room sells, in a language of the phrasebook, or empty when nobody wrote it down.
  String pitch(String locale) {
    String rest = locale;
    while (!rest.isEmpty()) {
      String own = manners.style().pitch().get(rest);
      if (own != null) {
        return own;
      }
      rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')));
    }
    return manners.style().pitch().getOrDefault("", "");
  }

  private static boolean acts(Viewer viewer) {
    return tally(viewer).isActive();
  }

  private static Tally tally(Viewer viewer) {
    return viewer.visits().isEmpty() ? Tally.NONE : viewer.visits().getLast().tally();
  }
}
