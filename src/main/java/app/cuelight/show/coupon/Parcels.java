package app.cuelight.show.coupon;

import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Template;
import app.cuelight.domain.locale.Moments;
import app.cuelight.show.port.CouponBooks.Definitions;
import app.cuelight.show.port.CouponOutbox.Send;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.MessageChannel.Parcel;
import java.util.Map;
import java.util.Objects;

/// Entries of the outbox as messages in the viewer's language.
final class Parcels {

  private final CouponWiring wiring;

  Parcels(CouponWiring wiring) {
    this.wiring = wiring;
  }

  Parcel of(Definitions known, Send send) {
    Offer offer = Objects.requireNonNull(known.offer(send.offer()));
    MessageChannel.To to = Recipient.to(send.recipient());
    String code = send.code() == null ? "" : send.code();
    String link = wiring.links().apply(offer, code);
    String until = Moments.said(send.endsAt(), send.zone(), send.language());
    String body =
        Template.fill(
            Template.of(offer.messages(), send.language()),
            Map.of(
                "name",
                to instanceof MessageChannel.To.Room ? "" : send.name(),
                "code",
                code,
                "link",
                link,
                "until",
                until,
                "title",
                offer.title()));
    Map<String, String> fields = Recipient.narrower(send.recipient());
    fields.put("code", code);
    fields.put("link", link);
    fields.put("expiresAt", send.endsAt().toString());
    fields.put("title", offer.title());
    return new Parcel(send.key(), to, body, send.language() == null ? "" : send.language(), fields);
  }
}
