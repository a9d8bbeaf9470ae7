package app.cuelight.feed.practice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Writes notifications in Agora's JSON. Safe for any thread.
final class NoticeWriter {

  private static final int RTC = 1;

  private final JsonFactory json = new JsonFactory();

  byte[] body(Notice notice) {
    var bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("noticeId", notice.id());
      out.writeNumberField("productId", RTC);
      out.writeNumberField("eventType", notice.type().code());
      out.writeNumberField("notifyMs", notice.at().toEpochMilli());
      out.writeObjectFieldStart("payload");
      out.writeStringField("channelName", Venue.CHANNEL);
      move(notice.move(), out);
      out.writeNumberField("ts", notice.at().getEpochSecond());
      out.writeEndObject();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void move(Notice.@Nullable Move move, JsonGenerator out) throws IOException {
    if (move != null) {
      out.writeNumberField("uid", move.uid());
      out.writeNumberField("platform", move.platform());
      out.writeNumberField("clientSeq", move.sequence());
      Notice.Leave leave = move.leave();
      if (leave != null) {
        out.writeNumberField("reason", leave.reason());
        out.writeNumberField("duration", leave.seconds());
      }
    }
  }
}
