package app.cuelight.desk.connect;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The word of a value in a list that is chosen from and never typed into.
final class Shown<T> extends StringConverter<T> {

  private final Function<T, String> name;

  Shown(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : name.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("Chosen from a list, never typed.");
  }
}
