package app.cuelight.desk.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Every word of the console, in the language chosen now.
///
/// Texts live in `ui_en.properties` and `ui_zh_CN.properties`; `{0}`, `{1}` … stand for values. A
/// key with a count may have a twin ending in `.one` for exactly one. A key without a text shows
/// itself: a missing word must not stop a show (a test finds it before).
public final class Words {

  private static final String FOLDER = "/app/cuelight/desk/text/";

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
  private final ReadOnlyObjectWrapper<Language> language;

  public Words(Language first) {
    texts.put(Language.EN, read("ui_en.properties"));
    texts.put(Language.ZH, read("ui_zh_CN.properties"));
    language = new ReadOnlyObjectWrapper<>(first);
  }

  public ReadOnlyObjectProperty<Language> languageProperty() {
    return language.getReadOnlyProperty();
  }

  public Language language() {
    return language.get();
  }

  /// Switches the whole screen at once.
  public void speak(Language chosen) {
    language.set(chosen);
  }

  /// The text of a key with its values filled in.
  public String say(String key, Object... values) {
    String text = text(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /// The text of a key in a language, whichever is spoken now; for finding words in both.
  public String in(Language wanted, String key) {
    return Objects.requireNonNull(texts.get(wanted)).getProperty(key, key);
  }

  /// The text of a key for this many; `{0}` is the number in full.
  public String count(String key, long number, Object... more) {
    boolean one = number == 1 && chosen().containsKey(key + ".one");
    Object[] values = new Object[more.length + 1];
    values[0] = figures().full(number);
    System.arraycopy(more, 0, values, 1, more.length);
    return say(one ? key + ".one" : key, values);
  }

  /// A text that follows the language.
  public StringBinding bound(String key) {
    return Bindings.createStringBinding(() -> say(key), language);
  }

  /// Numbers and spans of time in the language chosen now.
  public Figures figures() {
    return new Figures(language.get(), this);
  }

  private String text(String key) {
    return chosen().getProperty(key, key);
  }

  private Properties chosen() {
    return Objects.requireNonNull(texts.get(language.get()));
  }

  private static Properties read(String file) {
    var read = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(FOLDER + file)) {
      read.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The words in " + file + " cannot be read.", e);
    }
    return read;
  }
}
