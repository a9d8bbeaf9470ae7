package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.DisplayText;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.LanguageChoice;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.viewers.PersonModel.Editing;
import app.cuelight.desk.viewers.PersonModel.Shown;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.Warning;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Visit;
import app.cuelight.show.people.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// What happened with her and what is known of her language.
final class LifePart {

  private static final int MOST = 200;

  private final PersonModel model;
  private final Kit kit;
  private final PersonWords words;

  LifePart(PersonModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.words = new PersonWords(kit);
  }

  /// Why she is about to be lost, and what to do about it.
  Node warning(Warning warning) {
    var card = new Card(kit, "viewers.warning", "");
    card.getStyleClass().add("warning-card");
    card.say(words.in(warning.reason()), "flow-ink");
    card.say("→ " + words.in(warning.action()), "flow-strong");
    return card;
  }

  /// What her language rests on.
  Node language(Shown shown) {
    Locality where = shown.page().standing().locality();
    Facts facts = shown.viewer().facts();
    var card = new Card(kit, "viewers.languageWhy", words.language(where));
    card.row("viewers.lang.corrected", text(facts.noted(Fact.SPEAKS)));
    card.row("viewers.lang.profile", text(facts.get(Fact.LOCALE)));
    String country = where.country();
    card.row("viewers.lang.country", country == null ? "–" : kit.places().country(country));
    card.row(
        "viewers.lang.basis",
        kit.words().say("viewers.lang." + where.basis().name().toLowerCase(Locale.ROOT) + ".is"));
    String heard = facts.noted(Fact.HEARD);
    if (heard != null) {
      card.say(kit.words().say("notes.heard", DisplayText.plain(heard)), "flow-second");
    }
    if (model.editingProperty().get() == Editing.LANGUAGE) {
      correction(card, facts);
    } else {
      card.acts(
          Card.button(kit, "person-language", "notes.correct", () -> model.edit(Editing.LANGUAGE)));
    }
    return card;
  }

  private void correction(Card card, Facts facts) {
    var choice = new LanguageChoice(kit);
    choice.show(PersonModel.noted(facts, Note.LANGUAGE));
    Button save =
        Card.button(
            kit,
            "language-keep",
            "notes.save",
            () -> {
              if (choice.isValid()) {
                model.note(Map.of(Note.LANGUAGE, choice.tag()));
              } else {
                choice.focus();
              }
            });
    save.getStyleClass().add("first-act");
    card.getChildren().add(choice);
    card.acts(save, Card.button(kit, "language-leave", "notes.leave", model::leave));
  }

  /// What happened, newest first.
  Node timeline(Instant now) {
    boolean whole = model.wholeProperty().get();
    var card =
        new Card(
            kit,
            "viewers.timeline",
            kit.words().say(whole ? "viewers.timeline.all" : "viewers.timeline.lately"));
    List<Moment> moments = model.timeline(now);
    moments.stream().limit(MOST).forEach(moment -> card.getChildren().add(line(moment, now)));
    if (moments.isEmpty()) {
      card.say(kit.words().say("viewers.timeline.none"), "flow-second");
    }
    if (!whole) {
      card.acts(Card.button(kit, "person-more", "viewers.timeline.more", model::showWhole));
    }
    return card;
  }

  private HBox line(Moment moment, Instant now) {
    var day = Kit.blank("moment-day");
    day.setText(words.day(moment.at(), now));
    day.setMinWidth(HBox.USE_PREF_SIZE);
    var what = Card.sentence(kit, what(moment), "flow-ink");
    HBox.setHgrow(what, Priority.ALWAYS);
    return new HBox(8, day, what);
  }

  private String what(Moment moment) {
    Words say = kit.words();
    return switch (moment) {
      case Moment.Bought(Instant _, Purchase order) -> bought(order);
      case Moment.Came(Instant _, Visit visit) ->
          say.say("viewers.came", say.figures().span(visit.stay()))
              + (visit.tally().comments() == 0
                  ? ""
                  : say.say("sep") + say.count("viewers.comments", visit.tally().comments()));
      case Moment.Greeted greeted ->
          greeted.greeted()
              ? say.say("viewers.greeted", DisplayText.plain(greeted.by()))
              : say.say(greeted.heldBack() ? "viewers.heldBack" : "viewers.skipped");
      case Moment.Moved(Instant _, @Nullable Tier from, Tier to, String because) ->
          say.say(
              "viewers.moved",
              from == null ? "–" : words.tier(from),
              words.tier(to),
              because(because));
    };
  }

  private String bought(Purchase order) {
    String title = order.title() == null ? order.category() : order.title();
    String what = title == null ? order.key().order() : title;
    String key =
        switch (order.status()) {
          case PAID, SHIPPED, COMPLETED -> "viewers.paid";
          case PLACED -> "viewers.placed";
          case CANCELLED -> "viewers.cancelled";
          case REFUNDED -> "viewers.refunded";
        };
    String sentence = kit.words().say(key, DisplayText.plain(what), words.money(order.total()));
    boolean partly = order.refunded().minor() > 0 && order.net().minor() > 0;
    return partly
        ? sentence
            + kit.words().say("sep")
            + kit.words().say("viewers.partly", words.money(order.refunded()))
        : sentence;
  }

  /// A cause in words: the clock, the shop's measure, or what she did.
  private String because(String cause) {
    return switch (cause) {
      case "clock" -> kit.words().say("viewers.because.clock");
      case "norms" -> kit.words().say("viewers.because.norms");
      case "rates" -> kit.words().say("viewers.because.rates");
      case "settings" -> kit.words().say("viewers.because.settings");
      case "order" -> kit.words().say("viewers.because.order");
      default -> kit.words().say("viewers.because.event");
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "–" : DisplayText.plain(value);
  }
}
