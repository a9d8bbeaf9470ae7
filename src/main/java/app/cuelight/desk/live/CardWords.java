package app.cuelight.desk.live;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Figures;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.locale.speech.SpeechSum;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.Reason;
import app.cuelight.show.live.Unnamed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a card says around the name and the line.
///
/// @param kit words, places and the clock
record CardWords(Kit kit) {

  private static final int TENTHS = 10;

  /// Why now, without anybody's own words: `joined 12 s ago · back after 6 days`.
  String why(GreetCard card, Instant now) {
    var reasons = new ReasonWords(kit.words());
    return card.reasons().stream()
        .filter(reason -> !(reason instanceof Reason.Said))
        .map(reason ->
            reason instanceof Reason.Joined
                ? kit.words().say("reason.joinedAgo", age(card.since(), now))
                : reasons.line(reason).text())
        .collect(Collectors.joining(" · "));
  }

  /// What she said, as the reason it is, or null.
  static Reason.@Nullable Said said(GreetCard card) {
    return card.reasons().stream()
        .filter(Reason.Said.class::isInstance)
        .map(Reason.Said.class::cast)
        .findFirst()
        .orElse(null);
  }

  /// Why a name is not said, or empty when it is.
  String unnamed(@Nullable Unnamed why) {
    return why == null ? "" : kit.words().say("unnamed." + why.code());
  }

  /// What a language rests on: `from her comments`.
  String basis(Locality locality) {
    return kit.words().say("basis." + locality.basis().name().toLowerCase(Locale.ROOT));
  }

  /// The language she is spoken to in and what that rests on; empty when there is nothing.
  String evidence(Locality locality) {
    String language = locality.language();
    return language == null
        ? ""
        : kit.words()
            .say(
                locality.unsure() ? "basis.unsure" : "basis.is",
                kit.places().name(language),
                basis(locality));
  }

  /// The languages of her comments and how much of them: `Spanish 75%, English 25%`; empty when
  /// nothing was heard.
  String heard(@Nullable String note) {
    SpeechSum sum = SpeechSum.parse(note);
    double all = sum.entries().values().stream().mapToDouble(SpeechSum.Entry::share).sum();
    return sum.entries().entrySet().stream()
        .filter(entry -> entry.getValue().share() > 0)
        .sorted(Comparator.comparingDouble(entry -> -entry.getValue().share()))
        .map(entry ->
            kit.places().name(entry.getKey())
                + " "
                + kit.words()
                    .figures()
                    .percent(
                        Math.round(entry.getValue().share() * TENTHS), Math.round(all * TENTHS)))
        .collect(Collectors.joining(kit.words().say("sep")));
  }

  /// What the line means, in the console's language.
  String gloss(GreetCard card) {
    return kit.words().language() == Language.ZH
        ? card.greeting().glossZh()
        : card.greeting().glossEn();
  }

  /// The small facts under the line; the unknown ones are left out.
  List<String> facts(GreetCard card, Instant now) {
    var facts = new ArrayList<String>();
    String there = there(card.locality(), now);
    if (!there.isEmpty()) {
      facts.add(there);
    }
    if (card.room() != null) {
      facts.add(kit.words().say("greet.room", card.room()));
    }
    if (card.orders() > 0) {
      facts.add(orders(card));
    }
    if (card.greeting().reason().fellBack()) {
      facts.add(kit.words().say("greet.fellBack"));
    }
    return facts;
  }

  /// The code of her language, marked when it is a guess.
  String language(Locality locality) {
    String code = kit.places().code(locality);
    return code.isEmpty() ? "" : locality.unsure() ? code + " ?" : code;
  }

  /// The clock on her wall, or empty when her zone is not certain.
  String clock(Locality locality, Instant now) {
    ZoneId zone = locality.zone();
    return zone == null ? "" : DeskClock.wall(now, zone);
  }

  /// How long ago something was, in the largest unit.
  String age(Instant since, Instant now) {
    return kit.words().figures().span(Duration.between(since, now));
  }

  private String there(Locality locality, Instant now) {
    String country = locality.country() == null ? "" : kit.places().country(locality.country());
    String clock = clock(locality, now);
    if (clock.isEmpty()) {
      return country;
    }
    String there = kit.words().say("greet.there", clock);
    return country.isEmpty() ? there : there + " · " + country;
  }

  private String orders(GreetCard card) {
    if (card.lastBought() == null) {
      return kit.words().count("orders", card.orders());
    }
    Figures figures = kit.words().figures();
    return kit.words()
        .count(
            "greet.orders.last",
            card.orders(),
            card.lastBought(),
            figures.span(Duration.ofDays(card.lastBoughtDays())));
  }
}
