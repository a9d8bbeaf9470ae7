package app.cuelight.show.playbook;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.ConsentMatrix;
import app.cuelight.domain.coupon.ContactRules;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Occasion;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.CsvFile;
import app.cuelight.show.playbook.ActionDesk.Ticked;
import app.cuelight.show.playbook.CareList.Care;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.MessageChannel.To;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.Shelf;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends words of care through the channels coupons take, held to the same rules of consent and
/// quiet hours.
///
/// The tick in the log comes before the call, so that of two desks, or of one before and after a
/// crash, only one ever sends: a message is lost rather than sent twice.
public final class CareOffice implements CareDesk {

  private static final List<String> HEADER =
      List.of(
          "id",
          "name",
          "handle",
          "tier",
          "life_cycle",
          "spend",
          "silent_days",
          "orders",
          "language",
          "country",
          "action",
          "kind",
          "owner",
          "message",
          "channel",
          "not_now");

  private final Wiring wiring;
  private final LoggedActions actions;

  /// What care is made of.
  ///
  /// @param channels ways to reach somebody, the best one first
  /// @param rails quiet hours among them, as they are now
  /// @param operator whose name stands beside what is done
  /// @param home the zone that stands for one that is not known
  /// @param practice whether nothing leaves the program
  public record Wiring(
      CareList list,
      Shelf shelf,
      Function<Instant, Judge> judge,
      Supplier<List<MessageChannel>> channels,
      Supplier<GuardRails> rails,
      ConsentMatrix matrix,
      InstantSource clock,
      Supplier<String> ids,
      String operator,
      ZoneId home,
      boolean practice) {}

  public CareOffice(Wiring wiring, LoggedActions actions) {
    this.wiring = wiring;
    this.actions = actions;
  }

  private record Way(MessageChannel channel, Identity to) {
    String name() {
      return channel.name().toString();
    }
  }

  @Override
  public List<CareLine> list(int most) {
    Instant now = wiring.clock().instant();
    Judge judge = wiring.judge().apply(now);
    return wiring.list().first(wiring.shelf()::eachViewer, judge, now, most).stream()
        .map(care -> line(care, now))
        .toList();
  }

  private CareLine line(Care care, Instant now) {
    Candidate she = Candidate.of(care.viewer(), care.standing(), now);
    Way way = way(she);
    return new CareLine(care, way == null ? null : way.name(), refused(she, way, now));
  }

  private Verdict.@Nullable Refused refused(Candidate she, @Nullable Way way, Instant now) {
    var when =
        new Occasion(
            now,
            wiring.operator(),
            "",
            way != null,
            way != null && way.channel().isInRoom() && she.present(),
            false,
            false,
            wiring.home());
    return new ContactRules(wiring.rails().get(), wiring.matrix()).judge(she, when);
  }

  /// What only shows a code on this computer reaches nobody, unless everything is practice.
  private @Nullable Way way(Candidate she) {
    for (MessageChannel channel : wiring.channels().get()) {
      boolean leaves = wiring.practice() || !channel.name().channel().equals("link");
      Identity there = leaves ? channel.reaches(she.identities()) : null;
      if (there != null && (she.present() || wiring.practice() || !channel.isInRoom())) {
        return new Way(channel, there);
      }
    }
    return null;
  }

  @Override
  public Sent send(ViewerId viewer, ActionId action, String text) {
    Instant now = wiring.clock().instant();
    Viewer she = wiring.shelf().viewer(viewer.value());
    if (she == null) {
      return new Sent.Refused(Verdict.Refused.of(Refusal.FORGOTTEN));
    }
    Candidate person = Candidate.of(she, wiring.judge().apply(now).judge(she), now);
    Way way = way(person);
    Verdict.Refused no = refused(person, way, now);
    if (no != null || way == null) {
      return new Sent.Refused(no == null ? Verdict.Refused.of(Refusal.NOT_REACHABLE) : no);
    }
    Ticked claimed = actions.tick(viewer, action, true, "");
    if (!claimed.done()) {
      return new Sent.Settled(claimed.sentence());
    }
    String language = person.language();
    var parcel =
        new Parcel(
            wiring.ids().get(),
            new To.One(way.to()),
            text.strip(),
            language == null ? "" : language,
            Map.of());
    return sent(way, she, action, way.channel().send(List.of(parcel)).getFirst());
  }

  private Sent sent(Way way, Viewer she, ActionId action, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _ -> new Sent.Left(way.name(), wiring.practice());
      case Outcome.Delivered _ -> new Sent.Left(way.name(), wiring.practice());
      case Outcome.Offline _ ->
          failed(
              she,
              action,
              new Bilingual("She is not there; nothing was left for her.", "她不在线，消息未送达。"));
      case Outcome.Failed(RemoteTrouble why) -> {
        var sentence = new Bilingual(why.en(), why.zh());
        yield why.kind() == RemoteTrouble.Kind.UNKNOWN
            ? new Sent.Unknown(sentence)
            : failed(she, action, sentence);
      }
    };
  }

  private Sent failed(Viewer she, ActionId action, Bilingual sentence) {
    actions.takeBack(she, action);
    return new Sent.Failed(sentence);
  }

  @Override
  public Ticked tick(ViewerId viewer, ActionId action, boolean done, String answer) {
    return actions.tick(viewer, action, done, answer);
  }

  @Override
  public long export(List<CareLine> lines, Path file) {
    return CsvFile.write(file, HEADER, rows -> lines.forEach(line -> rows.accept(cells(line))));
  }

  private static List<String> cells(CareLine line) {
    Care care = line.care();
    var standing = care.standing();
    var facts = care.viewer().facts();
    Long silent = standing.evidence().silentDays();
    Verdict.Refused refused = line.refused();
    return List.of(
        care.viewer().id().value(),
        text(facts.get(Fact.NAME)),
        text(facts.get(Fact.HANDLE)),
        standing.tier().code(),
        standing.lifeCycle().code(),
        standing.spend().code(),
        silent == null ? "" : silent.toString(),
        Long.toString(standing.evidence().orders()),
        text(standing.locality().language()),
        text(standing.locality().country()),
        care.action().id().value(),
        care.action().kind().code(),
        care.action().owner().code(),
        text(care.draft()),
        text(line.way()),
        refused == null ? "" : refused.reason().code());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
