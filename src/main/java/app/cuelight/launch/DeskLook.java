package app.cuelight.launch;

import app.cuelight.desk.connect.TierBook;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Theme;
import app.cuelight.desk.shell.Choices;
import app.cuelight.desk.shell.DeskSettings;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.Settings;
import app.cuelight.show.port.SettingsStore;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The look of the console, between the settings on disk and the desk that shows it.
final class DeskLook {

  private static final System.Logger LOG = System.getLogger(DeskLook.class.getName());

  private final SettingsStore store;
  private final Executor keeper;
  private final Locale machine;

  /// @param keeper writes settings, away from the window
  /// @param machine the language of the machine, for a user who chose none
  DeskLook(SettingsStore store, Executor keeper, Locale machine) {
    this.store = store;
    this.keeper = keeper;
    this.machine = machine;
  }

  /// The look as it was chosen last.
  private DeskSettings now() {
    Settings settings = store.get();
    return new DeskSettings(language(settings), drawn(settings.theme()), settings.scale());
  }

  /// What was chosen before; every choice is kept soon, away from the window.
  ///
  /// @param style told how the shop greets from now on; what it hands to the same thread runs when
  ///   the choice is kept
  /// @param tiers what the dials people are judged by are turned with
  Choices choices(Consumer<GreetingStyle> style, TierBook tiers) {
    return new Choices(
        now(),
        look -> keep(before -> settings(before, look)),
        store.get().style(),
        chosen -> {
          keep(before -> settings(before, chosen));
          style.accept(chosen);
        },
        tiers);
  }

  /// Keeps who stands before the camera, soon.
  void keep(HostProfile host) {
    keep(before -> settings(before, host));
  }

  private void keep(UnaryOperator<Settings> change) {
    keeper.execute(() -> {
      try {
        store.put(change.apply(store.get()));
      } catch (JournalException e) {
        LOG.log(Level.WARNING, "A choice could not be kept.", e);
      }
    });
  }

  private static Settings settings(Settings before, HostProfile host) {
    return new Settings(
        before.language(),
        before.theme(),
        before.scale(),
        before.title(),
        before.markets(),
        before.port(),
        before.bind(),
        host,
        before.style(),
        before.page(),
        before.calendar());
  }

  /// What the console speaks now; reads the settings.
  Language language() {
    return language(store.get());
  }

  private Language language(Settings settings) {
    String chosen = settings.language() == null ? machine.toLanguageTag() : settings.language();
    return chosen.startsWith("zh") ? Language.ZH : Language.EN;
  }

  private static Theme drawn(Settings.Theme theme) {
    return switch (theme) {
      case DARK -> Theme.DARK;
      case LIGHT -> Theme.LIGHT;
      case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
      case DIM -> Theme.DIM;
    };
  }

  private static Settings.Theme kept(Theme theme) {
    return switch (theme) {
      case DARK -> Settings.Theme.DARK;
      case LIGHT -> Settings.Theme.LIGHT;
      case HIGH_CONTRAST -> Settings.Theme.HIGH_CONTRAST;
      case DIM -> Settings.Theme.DIM;
    };
  }

  private static Settings settings(Settings before, DeskSettings look) {
    return new Settings(
        look.language().code(),
        kept(look.theme()),
        look.scale(),
        before.title(),
        before.markets(),
        before.port(),
        before.bind(),
        before.host(),
        before.style(),
        before.page(),
        before.calendar());
  }

  private static Settings settings(Settings before, GreetingStyle style) {
    return new Settings(
        before.language(),
        before.theme(),
        before.scale(),
        before.title(),
        before.markets(),
        before.port(),
        before.bind(),
        before.host(),
        style,
        before.page(),
        before.calendar());
  }
}
