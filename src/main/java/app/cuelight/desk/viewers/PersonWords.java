package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.TierShape;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.locale.Amounts;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.PersonRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// People and marks in the words of the console.
record PersonWords(Kit kit) {

  private static final String NOTHING = "–";
  private static final int REPEATS = 3;

  /// What she is called in a list: what she wants, her name, her handle, else her number.
  static String name(Viewer viewer) {
    Facts facts = viewer.facts();
    String called = facts.noted(Fact.CALL);
    String name = called == null ? facts.get(Fact.NAME) : called;
    if (name != null && !DisplayText.plain(name).isEmpty()) {
      return name;
    }
    String handle = facts.get(Fact.HANDLE);
    return handle == null || handle.isBlank() ? viewer.identities().getFirst().value() : handle;
  }

  /// A sentence in the language spoken now.
  String in(Bilingual sentence) {
    return words().language() == Language.ZH ? sentence.zh() : sentence.en();
  }

  /// The locale by which Han letters of a sentence are drawn.
  String locale() {
    return words().language().code();
  }

  String tier(Tier tier) {
    return words().say(TierShape.word(tier));
  }

  String cycle(LifeCycle lifeCycle) {
    return words().say("viewers.cycle." + lifeCycle.code());
  }

  String spend(Spend spend) {
    return spend == Spend.NONE ? NOTHING : words().say("viewers.spend." + spend.code());
  }

  String talks(Engagement engagement) {
    return engagement == Engagement.NONE
        ? NOTHING
        : words().say("viewers.talks." + engagement.code());
  }

  /// A mark as it stands under its heading.
  String facet(Mark mark) {
    return switch (mark) {
      case Mark.OfTier(Tier tier) -> tier(tier);
      case Mark.OfLifeCycle(LifeCycle lifeCycle) -> cycle(lifeCycle);
      case Mark.OfSpend(Spend spend) -> words().say("viewers.spend." + spend.code());
      case Mark.OfEngagement(Engagement level) -> words().say("viewers.talks." + level.code());
      case Mark.Advocates() -> words().say("advocate");
      case Mark.OfLanguage(String tag) ->
          tag.isEmpty()
              ? words().say("viewers.unsure")
              : Locale.forLanguageTag(tag).getDisplayName(words().language().locale());
      case Mark.OfCountry(String code) ->
          code.isEmpty() ? words().say("unknown") : kit.places().country(code);
      case Mark.Here() -> words().say("viewers.here");
      case Mark.BoughtWithin(int days) -> words().say("viewers.bought", days);
      case Mark.Warned() -> words().say("viewers.warned");
    };
  }

  /// A mark as it stands alone.
  String chip(Mark mark) {
    String heading =
        switch (mark) {
          case Mark.OfSpend _ -> "viewers.spend";
          case Mark.OfEngagement _ -> "viewers.talks";
          case Mark.OfLanguage(String tag) when tag.isEmpty() -> "viewers.language";
          case Mark.OfCountry(String code) when code.isEmpty() -> "viewers.country";
          case Mark.OfTier _,
              Mark.OfLifeCycle _,
              Mark.OfLanguage _,
              Mark.OfCountry _,
              Mark.Advocates _,
              Mark.Here _,
              Mark.BoughtWithin _,
              Mark.Warned _ ->
              "";
        };
    return heading.isEmpty()
        ? facet(mark)
        : words().say("viewers.chip", words().say(heading), facet(mark));
  }

  /// The code of her language, marked when it is a guess.
  String language(Locality locality) {
    String code = kit.places().code(locality);
    return code.isEmpty() ? "?" : locality.unsure() ? code + " ?" : code;
  }

  String place(Locality locality) {
    return locality.country() == null ? "?" : kit.places().country(locality.country());
  }

  /// When she was last there: `now`, `2 min`, `5 d`.
  String seen(PersonRow row, Instant now) {
    long seen = row.viewer().lastSeen();
    if (row.here()) {
      return words().say("viewers.now");
    }
    return seen == Long.MIN_VALUE
        ? NOTHING
        : words().figures().span(Duration.between(Instant.ofEpochMilli(seen), now));
  }

  /// What is worth knowing of her at a glance, most of all that she is about to be lost.
  String notes(PersonRow row) {
    Evidence evidence = row.standing().evidence();
    if (evidence.warning() != null) {
      return in(evidence.warning().reason());
    }
    Facts facts = row.viewer().facts();
    List<String> notes = new ArrayList<>();
    if (evidence.basket()) {
      notes.add(words().say("viewers.basket"));
    }
    if (evidence.lastCategory() != null || evidence.lastTitle() != null) {
      String last = evidence.lastCategory();
      notes.add(DisplayText.plain(last == null ? evidence.lastTitle() : last));
    }
    if (evidence.orders() >= REPEATS) {
      notes.add(words().say("viewers.repeat", evidence.orders()));
    }
    if (facts.noted(Fact.QUIET) != null) {
      notes.add(words().say("viewers.quiet"));
    }
    String remark = facts.noted(Fact.REMARK);
    if (remark != null) {
      notes.add(DisplayText.plain(remark));
    }
    return notes.isEmpty() ? NOTHING : String.join(" · ", notes);
  }

  /// What the playbook suggests for her, or empty.
  String action(PersonRow row) {
    Evidence evidence = row.standing().evidence();
    return evidence.warning() == null ? "" : in(evidence.warning().action());
  }

  String money(Money money) {
    return new Amounts(words().language() == Language.ZH ? "zh-Hans" : "en", null, false)
        .money(money);
  }

  /// `16 Nov`, with the year when it is another.
  String day(Instant at, Instant now) {
    LocalDate day = LocalClock.at(at, kit.clock().home()).toLocalDate();
    boolean thisYear = day.getYear() == LocalClock.at(now, kit.clock().home()).getYear();
    String pattern = words().say(thisYear ? "viewers.day" : "viewers.dayAndYear");
    return DateTimeFormatter.ofPattern(pattern, words().language().locale()).format(day);
  }

  private Words words() {
    return kit.words();
  }
}
