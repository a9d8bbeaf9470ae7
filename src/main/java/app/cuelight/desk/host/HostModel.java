package app.cuelight.desk.host;

import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.domain.host.HostSheet.Mode;
import app.cuelight.show.host.ClickerTrial;
import app.cuelight.show.host.HostSheets;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The host screen without its nodes: what is on it, what the clicker does, and who reads it.
public final class HostModel {

  private final Clicker clicker;
  private final Consumer<HostProfile> keep;
  private final ReadOnlyObjectWrapper<HostProfile> profile;
  private final ReadOnlyObjectWrapper<@Nullable HostSheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper settingUp = new ReadOnlyBooleanWrapper();
  private @Nullable HostSheet published;
  private ClickerTrial trial = ClickerTrial.OFF;

  /// @param keep told when the host's habits change; must not block
  public HostModel(Clicker clicker, HostProfile first, Consumer<HostProfile> keep) {
    this.clicker = clicker;
    this.keep = keep;
    this.profile = new ReadOnlyObjectWrapper<>(first);
  }

  /// What is shown, or null before the first sheet.
  ReadOnlyObjectProperty<@Nullable HostSheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<HostProfile> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  HostProfile profile() {
    return profile.get();
  }

  /// Whether the host's habits are being set.
  ReadOnlyBooleanProperty settingUpProperty() {
    return settingUp.getReadOnlyProperty();
  }

  boolean isSettingUp() {
    return settingUp.get();
  }

  void setUp(boolean wanted) {
    settingUp.set(wanted);
  }

  /// The window opens: until the first card comes the clicker can be tried.
  void opened() {
    trying(ClickerTrial.WAITING);
    refresh();
  }

  /// The window closes.
  void closed() {
    trying(ClickerTrial.OFF);
    refresh();
  }

  /// Called every frame; most frames bring the same sheet.
  @SuppressWarnings("ReferenceEquality") // a published sheet is the same object until a newer one
  void show(HostSheet now) {
    if (now != published) {
      published = now;
      refresh();
    }
  }

  void click() {
    if (isTrying()) {
      trying(trial == ClickerTrial.WAITING ? ClickerTrial.CLICKED : ClickerTrial.OFF);
      refresh();
    } else {
      clicker.greeted();
    }
  }

  void back() {
    clicker.bringBack();
  }

  /// Blanks the screen, or brings it back. The main window has a key for it too.
  public void toggleBlank() {
    clicker.blank(published == null || published.mode() != Mode.BLANK);
  }

  /// Takes other habits, and has them kept.
  void choose(HostProfile chosen) {
    if (!chosen.equals(profile.get())) {
      profile.set(chosen);
      keep.accept(chosen);
      refresh();
    }
  }

  private boolean isTrying() {
    return trial != ClickerTrial.OFF && published != null && published.mode() == Mode.NOBODY;
  }

  private void refresh() {
    HostSheet now = published;
    if (now == null) {
      return;
    }
    switch (now.mode()) {
      case PERSON, GROUP -> trying(ClickerTrial.OFF);
      case NOBODY, BLANK -> {}
    }
    sheet.set(HostSheets.trial(now, profile.get(), trial));
  }

  private void trying(ClickerTrial now) {
    if (trial != now) {
      trial = now;
      clicker.trying(now);
    }
  }
}
