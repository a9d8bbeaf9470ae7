package app.cuelight.store.settings;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Condition;
import app.cuelight.domain.playbook.ConditionWords;
import app.cuelight.domain.playbook.Owner;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.Tier;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A playbook as JSON: `{"actions": [{"id", "tier", "kind", "text": {"en", "zh"}, "offer", "when":
/// ["orders>=2"], "coolDownDays", "owner", "on"}]}`, in the order it is suggested. Only `offer`,
/// `when`, `owner` (assistant) and `on` (true) may be missing; what is not known is refused.
final class PlaybookForm implements JsonFile.Form<Playbook> {

  private static final Set<String> FIELDS =
      Set.of("id", "tier", "kind", "text", "offer", "when", "coolDownDays", "owner", "on");

  private final Playbook usual;

  /// @param usual what holds while there is no file
  PlaybookForm(Playbook usual) {
    this.usual = usual;
  }

  @Override
  public Playbook empty() {
    return usual;
  }

  @Override
  public Playbook read(JsonNode json) {
    JsonNode all = json.isArray() ? json : json.path("actions");
    if (!all.isArray()) {
      throw new IllegalArgumentException(
          "A playbook is an object with a list of actions, {\"actions\": [...]}.");
    }
    List<Action> actions = new ArrayList<>();
    for (JsonNode one : all) {
      try {
        actions.add(action(one));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Action %d: %s".formatted(actions.size() + 1, e.getMessage()), e);
      }
    }
    return new Playbook(actions);
  }

  private static Action action(JsonNode one) {
    Set<String> unknown = new TreeSet<>();
    one.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("there is no field " + String.join(", ", unknown) + ".");
    }
    String kind = text(one, "kind");
    ActionKind known = ActionKind.of(kind);
    Owner owner = one.has("owner") ? Owner.of(text(one, "owner")) : Owner.ASSISTANT;
    if (known == null || owner == null) {
      throw new IllegalArgumentException(
          known == null
              ? "there is no kind '" + kind + "'; there are " + kinds() + "."
              : "the owner is host, assistant or manager.");
    }
    List<Condition> when = new ArrayList<>();
    for (JsonNode words : one.path("when")) {
      when.add(ConditionWords.read(words.asText()));
    }
    return new Action(
        new ActionId(text(one, "id")),
        tier(text(one, "tier")),
        known,
        new Bilingual(text(one.path("text"), "en"), text(one.path("text"), "zh")),
        one.hasNonNull("offer") ? new OfferId(text(one, "offer")) : null,
        when,
        days(one.path("coolDownDays")),
        owner,
        one.path("on").asBoolean(true));
  }

  private static int days(JsonNode days) {
    if (!days.canConvertToInt()) {
      throw new IllegalArgumentException("coolDownDays is a whole number of days.");
    }
    return days.intValue();
  }

  private static Tier tier(String code) {
    return Arrays.stream(Tier.values())
        .filter(tier -> tier.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no tier '%s'; there are %s."
                    .formatted(
                        code,
                        Arrays.stream(Tier.values())
                            .map(Tier::code)
                            .collect(Collectors.joining(", ")))));
  }

  private static String kinds() {
    return Arrays.stream(ActionKind.values())
        .map(ActionKind::code)
        .collect(Collectors.joining(", "));
  }

  private static String text(JsonNode one, String field) {
    JsonNode value = one.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + " is missing, or is no text.");
    }
    return value.textValue();
  }

  @Override
  public JsonNode write(Playbook value, ObjectMapper json) {
    ObjectNode all = json.createObjectNode();
    ArrayNode actions = all.putArray("actions");
    for (Action action : value.actions()) {
      ObjectNode one = actions.addObject();
      one.put("id", action.id().value());
      one.put("tier", action.tier().code());
      one.put("kind", action.kind().code());
      one.putObject("text").put("en", action.text().en()).put("zh", action.text().zh());
      OfferId offer = action.offer();
      if (offer != null) {
        one.put("offer", offer.value());
      }
      ArrayNode when = one.putArray("when");
      action.when().forEach(condition -> when.add(ConditionWords.of(condition)));
      one.put("coolDownDays", action.coolDownDays());
      one.put("owner", action.owner().code());
      one.put("on", action.on());
    }
    return all;
  }
}
