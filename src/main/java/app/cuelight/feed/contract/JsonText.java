package app.cuelight.feed.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Renders a tree of maps, iterables, texts, numbers, booleans and nulls as JSON; whatever else is
/// in it by its `toString` (an instant as RFC 3339, an id as its value). Numbers that JSON has no
/// word for (NaN, infinities) become null. Safe for any thread.
///
/// For rooms that do not know JSON: the command line gets it handed in as a function.
public final class JsonText {

  private final JsonFactory json = new JsonFactory();

  /// The tree on one line.
  public String compact(@Nullable Object tree) {
    return render(tree, false);
  }

  /// The tree with a line for every field and two spaces a level.
  public String pretty(@Nullable Object tree) {
    return render(tree, true);
  }

  private String render(@Nullable Object tree, boolean pretty) {
    var text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      if (pretty) {
        out.setPrettyPrinter(layout());
      }
      write(tree, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static DefaultPrettyPrinter layout() {
    var lines = new DefaultIndenter("  ", "\n");
    var separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    var layout = new DefaultPrettyPrinter(separators);
    layout.indentObjectsWith(lines);
    layout.indentArraysWith(lines);
    return layout;
  }

  private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case Map<?, ?> map -> writeObject(map, out);
      case Iterable<?> list -> writeArray(list, out);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case BigDecimal number -> out.writeNumber(number.toPlainString());
      case Number number -> writeNumber(number, out);
      default -> out.writeString(value.toString());
    }
  }

  private static void writeNumber(Number number, JsonGenerator out) throws IOException {
    if (Double.isFinite(number.doubleValue())) {
      out.writeNumber(number.toString());
    } else {
      out.writeNull();
    }
  }

  private static void writeObject(Map<?, ?> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeFieldName(String.valueOf(entry.getKey()));
      write(entry.getValue(), out);
    }
    out.writeEndObject();
  }

  private static void writeArray(Iterable<?> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Object element : list) {
      write(element, out);
    }
    out.writeEndArray();
  }
}
