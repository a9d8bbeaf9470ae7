package app.cuelight.feed.page;

import app.cuelight.domain.host.CodeToScan;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.host.HostSheet.Spoken;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/// A sheet as JSON on one line, as the page reads it.
final class SheetJson {

  private final JsonFactory json = new JsonFactory();

  /// @param language the language of the words on the sheet, for the few words of the page itself
  String of(HostSheet sheet, String language) {
    var text = new StringWriter(1_024);
    try (JsonGenerator out = json.createGenerator(text)) {
      write(out, sheet, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, HostSheet sheet, String language)
      throws IOException {
    out.writeStartObject();
    out.writeNumberField("version", sheet.version());
    out.writeStringField("language", language);
    out.writeStringField("card", sheet.card());
    out.writeStringField("mode", sheet.mode().name().toLowerCase(Locale.ROOT));
    out.writeStringField("tier", sheet.tier() == null ? "" : sheet.tier().code());
    out.writeStringField("tierWord", sheet.tierWord());
    out.writeStringField("why", sheet.why());
    out.writeStringField("clock", sheet.clock());
    out.writeStringField("name", sheet.name());
    out.writeStringField("say", sheet.say());
    spoken(out, "line", sheet.line());
    spoken(out, "second", sheet.second());
    out.writeStringField("gloss", sheet.gloss());
    out.writeStringField("facts", sheet.facts());
    out.writeStringField("act", sheet.act());
    out.writeArrayFieldStart("next");
    for (HostSheet.Next next : sheet.next()) {
      out.writeStartObject();
      out.writeStringField("tier", next.tier().code());
      out.writeStringField("name", next.name());
      out.writeStringField("detail", next.detail());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("product", sheet.product());
    out.writeStringField("hint", sheet.hint());
    out.writeStringField("notice", sheet.notice());
    out.writeStringField("strip", sheet.strip());
    out.writeBooleanField("practice", sheet.practice());
    CodeToScan code = sheet.code();
    if (code != null) {
      out.writeObjectFieldStart("code");
      out.writeStringField("text", code.code());
      out.writeNumberField("side", code.side());
      out.writeStringField("path", code.path());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void spoken(JsonGenerator out, String name, Spoken spoken) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("text", spoken.text());
    out.writeNumberField("nameAt", spoken.nameAt());
    out.writeNumberField("nameLength", spoken.nameLength());
    out.writeStringField("language", spoken.language());
    out.writeEndObject();
  }
}
