package app.cuelight.feed.practice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Who is in the channel, in the JSON of Agora's channel management interface. Safe for any thread.
final class Roster {

  /// The interface names no more of the audience, however many there are.
  static final int MOST_NAMED = 10_000;

  private static final int LIVE_BROADCAST = 2;

  private final Seats seats;
  private final Audience audience;
  private final Doors doors;
  private final JsonFactory json = new JsonFactory();

  Roster(Seats seats, Audience audience, Doors doors) {
    this.seats = seats;
    this.audience = audience;
    this.doors = doors;
  }

  private interface Data {
    void write(JsonGenerator out) throws IOException;
  }

  /// All channels: this one.
  byte[] channels() {
    return success(out -> {
      out.writeArrayFieldStart("channels");
      out.writeStartObject();
      out.writeStringField("channel_name", Venue.CHANNEL);
      out.writeNumberField("user_count", seats.count() + 1);
      out.writeEndObject();
      out.writeEndArray();
      out.writeNumberField("total_size", 1);
    });
  }

  byte[] noChannel() {
    return success(out -> out.writeBooleanField("channel_exist", false));
  }

  byte[] hosts() {
    return success(this::writeHosts);
  }

  /// The host and the audience.
  byte[] users() {
    return success(out -> {
      writeHosts(out);
      out.writeArrayFieldStart("audience");
      int named = 0;
      for (int index : seats.here(PracticePlan.MOST_VIEWERS)) {
        if (named < MOST_NAMED && doors.isByPlatform(index)) {
          out.writeNumber(audience.uid(index));
          named++;
        }
      }
      out.writeEndArray();
      out.writeNumberField("audience_total", seats.count());
    });
  }

  private void writeHosts(JsonGenerator out) throws IOException {
    out.writeBooleanField("channel_exist", true);
    out.writeNumberField("mode", LIVE_BROADCAST);
    out.writeArrayFieldStart("broadcasters");
    out.writeNumber(doors.host());
    out.writeEndArray();
  }

  private byte[] success(Data data) {
    var bytes = new ByteArrayOutputStream(1_024);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeBooleanField("success", true);
      out.writeObjectFieldStart("data");
      data.write(out);
      out.writeEndObject();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
