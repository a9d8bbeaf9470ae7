package app.cuelight.feed.practice;

import app.cuelight.feed.contract.ContractWriter;
import app.cuelight.feed.contract.StandardSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Makes signed deliveries of events: the platform's one by one, as Agora sends them, the shop's
/// alone or in batches (Standard Webhooks, standard-webhooks/standard-webhooks:
/// spec/standard-webhooks.md; batches as in `contract.md` §1). Safe for any thread.
final class Packing {

  /// The most events of a batch.
  static final int BATCH = 500;

  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl agora;
  private final HttpUrl shop;
  private final NoticeSignature first;
  private final NoticeSignature second;
  private final StandardSignature standard;
  private final NoticeWriter notices = new NoticeWriter();
  private final ContractWriter contract = new ContractWriter();

  Packing(HttpUrl agora, HttpUrl shop, Keys keys) {
    this.agora = agora;
    this.shop = shop;
    this.first = NoticeSignature.first(keys.notices());
    this.second = NoticeSignature.second(keys.notices());
    this.standard = new StandardSignature(keys.shop());
  }

  List<Parcel> notices(List<Notice> all) {
    return all.stream().map(this::parcel).toList();
  }

  List<Parcel> told(List<Told> all) {
    List<Parcel> parcels = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      parcels.add(parcel(all.subList(from, Math.min(all.size(), from + BATCH))));
    }
    return parcels;
  }

  private Parcel parcel(Notice notice) {
    byte[] body = notices.body(notice);
    Request request =
        new Request.Builder()
            .url(agora)
            .header("Agora-Signature", first.of(body))
            .header("Agora-Signature-V2", second.of(body))
            .post(RequestBody.create(body, JSON))
            .build();
    return new Parcel(1, _ -> request);
  }

  private Parcel parcel(List<Told> batch) {
    Told head = batch.getFirst();
    if (batch.size() == 1) {
      return parcel(head.id(), 1, contract.body(head.at(), head.event()));
    }
    var body = new StringJoiner(",", "[", "]");
    for (Told told : batch) {
      body.add(contract.event(told.id(), told.at(), told.event()));
    }
    return parcel("batch." + head.id(), batch.size(), body.toString());
  }

  private Parcel parcel(String id, int events, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new Parcel(events, now -> request(id, body, now));
  }

  private Request request(String id, byte[] body, Instant now) {
    String timestamp = Long.toString(now.getEpochSecond());
    return new Request.Builder()
        .url(shop)
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", standard.sign(id, timestamp, body))
        .post(RequestBody.create(body, JSON))
        .build();
  }
}
