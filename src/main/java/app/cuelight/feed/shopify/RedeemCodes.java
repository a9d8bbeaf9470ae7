package app.cuelight.feed.shopify;

import app.cuelight.feed.shopify.Discounts.Found;
import app.cuelight.show.port.CouponMinter.Filling;
import app.cuelight.show.port.CouponMinter.Minted;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The codes under a discount. The shop makes them a little later than it says so, and tells of
/// each that it could not make, without a code that says why: whose such a code is, is looked up.
/// Safe for any thread.
final class RedeemCodes {

  private static final int MOST_LOOKS = 12;
  private static final Duration FIRST_LOOK = Duration.ofMillis(100);
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);

  private final ShopClient client;
  private final Discounts discounts;
  private final Pause pause;

  RedeemCodes(ShopClient client, Discounts discounts, Pause pause) {
    this.client = client;
    this.discounts = discounts;
    this.pause = pause;
  }

  /// One code: looked for, made, read back.
  Minted mint(String parent, String code) {
    return switch (discounts.byCode(code)) {
      case Found.Failed(RemoteTrouble trouble) -> new Minted.Failed(trouble);
      case Found.Here here -> whose(parent, here, false);
      case Found.Nothing() ->
          switch (fill(parent, List.of(code))) {
            case Filling.Failed(RemoteTrouble trouble) -> new Minted.Failed(trouble);
            case Filling.Running running -> awaited(parent, running, code);
            case Filling.Done _ -> readBack(parent, code);
          };
    };
  }

  private Minted awaited(String parent, Filling.Running running, String code) {
    Duration wait = FIRST_LOOK;
    try {
      for (int look = 0; look < MOST_LOOKS; look++) {
        pause.sleep(wait);
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : wait.multipliedBy(2);
        switch (look(parent, running.id(), List.of(code))) {
          case Filling.Running _ -> {}
          case Filling.Failed(RemoteTrouble trouble) -> {
            return new Minted.Failed(Discounts.unsure(trouble));
          }
          case Filling.Done done -> {
            return done.failed().isEmpty()
                ? readBack(parent, code)
                : new Minted.Failed(Troubles.refused(code));
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Minted.Failed(Troubles.slow());
  }

  private Minted readBack(String parent, String code) {
    return switch (discounts.byCode(code)) {
      case Found.Failed(RemoteTrouble trouble) -> new Minted.Failed(Discounts.unsure(trouble));
      case Found.Nothing() -> new Minted.Failed(Troubles.slow());
      case Found.Here here -> whose(parent, here, true);
    };
  }

  private static Minted whose(String parent, Found.Here here, boolean isNew) {
    return Discounts.isSame(parent, here.id())
        ? new Minted.Exists(here.id(), isNew)
        : new Minted.Taken();
  }

  /// Begins to make codes.
  Filling fill(String parent, List<String> codes) {
    Map<String, Object> variables =
        Map.of(
            "discount", parent, "codes", codes.stream().map(code -> Map.of("code", code)).toList());
    return switch (client.ask(Operation.CODES_ADD, variables)) {
      case Reply.Failed(RemoteTrouble trouble) -> new Filling.Failed(trouble);
      case Reply.Data(JsonNode data) -> {
        JsonNode payload = Json.at(data, "discountRedeemCodeBulkAdd");
        JsonNode wrong = Json.at(payload, "userErrors").path(0);
        if (wrong.isObject()) {
          yield new Filling.Failed(
              discounts.byId(parent) instanceof Found.Nothing
                  ? Troubles.gone()
                  : Discounts.refusal(wrong));
        }
        String id = Json.text(payload, "bulkCreation", "id");
        yield id == null
            ? new Filling.Failed(Troubles.broken(Kind.UNKNOWN))
            : new Filling.Running(id, payload.path("bulkCreation").path("importedCount").asInt());
      }
    };
  }

  /// How far it is.
  Filling look(String parent, String filling, List<String> codes) {
    return switch (client.ask(Operation.CODES_ADDED, Map.of("id", filling))) {
      case Reply.Failed(RemoteTrouble trouble) -> new Filling.Failed(trouble);
      case Reply.Data(JsonNode data) -> {
        JsonNode creation = Json.at(data, "discountRedeemCodeBulkCreation");
        if (!creation.isObject()) {
          yield new Filling.Failed(Troubles.forgotten());
        }
        yield creation.path("done").asBoolean()
            ? sorted(parent, codes, made(creation))
            : new Filling.Running(
                filling,
                creation.path("importedCount").asInt() + creation.path("failedCount").asInt());
      }
    };
  }

  private static Set<String> made(JsonNode creation) {
    Set<String> made = new LinkedHashSet<>();
    for (JsonNode each : Json.elements(Json.at(creation, "codes", "nodes"))) {
      String code = Json.text(each, "code");
      if (code != null && each.path("discountRedeemCode").isObject()) {
        made.add(code);
      }
    }
    return made;
  }

  /// Whatever the filling did not make is looked up: it may be ours from before a crash.
  private Filling sorted(String parent, List<String> codes, Set<String> made) {
    List<String> ours = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (String code : new LinkedHashSet<>(codes)) {
      if (made.contains(code)) {
        ours.add(code);
      } else if (code.isBlank()) {
        failed.add(code);
      } else {
        switch (discounts.byCode(code)) {
          case Found.Failed(RemoteTrouble trouble) -> {
            return new Filling.Failed(trouble);
          }
          case Found.Nothing() -> failed.add(code);
          case Found.Here here -> (Discounts.isSame(parent, here.id()) ? ours : taken).add(code);
        }
      }
    }
    return new Filling.Done(ours, taken, failed);
  }
}
