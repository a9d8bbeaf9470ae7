package app.cuelight.desk.connect;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Condition;
import app.cuelight.domain.playbook.Owner;
import app.cuelight.domain.tier.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An action of the playbook while it is written; what is typed may be nonsense.
///
/// @param id null for a new one
record ActionDraft(
    @Nullable ActionId id,
    Tier tier,
    ActionKind kind,
    Map<Part, String> texts,
    List<Condition> when,
    Owner owner,
    boolean on) {

  private static final String USUAL_DAYS = "30";
  private static final int MOST_DIGITS = 4;

  /// What is typed.
  enum Part {
    EN,
    ZH,
    OFFER,
    DAYS
  }

  ActionDraft {
    texts = Map.copyOf(texts);
    when = List.copyOf(when);
  }

  static ActionDraft fresh(Tier tier) {
    return new ActionDraft(
        null, tier, ActionKind.SAY, Map.of(Part.DAYS, USUAL_DAYS), List.of(), Owner.HOST, true);
  }

  static ActionDraft of(Action action) {
    OfferId offer = action.offer();
    return new ActionDraft(
        action.id(),
        action.tier(),
        action.kind(),
        Map.of(
            Part.EN,
            action.text().en(),
            Part.ZH,
            action.text().zh(),
            Part.OFFER,
            offer == null ? "" : offer.value(),
            Part.DAYS,
            Integer.toString(action.coolDownDays())),
        action.when(),
        action.owner(),
        action.on());
  }

  String text(Part part) {
    return texts.getOrDefault(part, "");
  }

  ActionDraft with(Part part, String text) {
    var other = new EnumMap<Part, String>(Part.class);
    other.putAll(texts);
    other.put(part, text);
    return new ActionDraft(id, tier, kind, other, when, owner, on);
  }

  ActionDraft with(ActionKind chosen) {
    return new ActionDraft(id, tier, chosen, texts, when, owner, on);
  }

  ActionDraft with(Owner chosen) {
    return new ActionDraft(id, tier, kind, texts, when, chosen, on);
  }

  /// The same with one condition more; one that is there already changes nothing.
  ActionDraft plus(Condition condition) {
    if (when.contains(condition)) {
      return this;
    }
    var more = new ArrayList<>(when);
    more.add(condition);
    return new ActionDraft(id, tier, kind, texts, more, owner, on);
  }

  ActionDraft without(Condition condition) {
    return new ActionDraft(
        id,
        tier,
        kind,
        texts,
        when.stream().filter(one -> !one.equals(condition)).toList(),
        owner,
        on);
  }

  /// The key of a sentence for each text that cannot be as it is.
  Map<Part, String> faults() {
    var faults = new EnumMap<Part, String>(Part.class);
    if (!isWords(text(Part.EN))) {
      faults.put(Part.EN, "fault.words");
    }
    if (!isWords(text(Part.ZH))) {
      faults.put(Part.ZH, "fault.words");
    }
    if (days() < 1 || days() > Action.MOST_DAYS) {
      faults.put(Part.DAYS, "fault.coolDown");
    }
    if (kind == ActionKind.OFFER && !text(Part.OFFER).isBlank() && offer() == null) {
      faults.put(Part.OFFER, "fault.offerId");
    }
    return Map.copyOf(faults);
  }

  private static boolean isWords(String text) {
    String words = text.strip();
    return !words.isEmpty()
        && words.codePointCount(0, words.length()) <= Action.LONGEST
        && words.chars().noneMatch(Character::isISOControl);
  }

  private int days() {
    String text = text(Part.DAYS).strip();
    boolean number =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : 0;
  }

  private @Nullable OfferId offer() {
    String text = text(Part.OFFER).strip();
    if (kind != ActionKind.OFFER || text.isEmpty()) {
      return null;
    }
    try {
      return new OfferId(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// The action; only where there are no faults.
  ///
  /// @param free its name when it is new
  Action action(ActionId free) {
    return new Action(
        id == null ? free : id,
        tier,
        kind,
        new Bilingual(text(Part.EN).strip(), text(Part.ZH).strip()),
        offer(),
        when,
        days(),
        owner,
        on);
  }
}
