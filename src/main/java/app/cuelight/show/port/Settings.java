package app.cuelight.show.port;

import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a user chose for one workspace.
///
/// @param language the language of the console as BCP 47 (`en`, `zh-CN`), or null for the machine's
/// @param scale how large everything is drawn, 1 is as designed
/// @param title what a new show is called
/// @param markets target markets as ISO 3166-1 country codes, main one first
/// @param port where the receiver listens; another free one is taken when it is not free
/// @param bind the address the receiver listens at; loopback unless the user opens it to others
/// @param host who stands before the camera
/// @param style how the shop greets
/// @param page the host's card as a page for browsers nearby
/// @param calendar the plan of shows as a calendar that programs nearby subscribe to
/// @throws IllegalArgumentException with a sentence for the user when a value makes no sense
public record Settings(
    @Nullable String language,
    Theme theme,
    double scale,
    String title,
    List<String> markets,
    int port,
    String bind,
    HostProfile host,
    GreetingStyle style,
    PageDoor page,
    PageDoor calendar) {

  private static final double SMALLEST = 0.85;
  private static final double LARGEST = 2;
  private static final int LAST_PORT = 65_535;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /// What holds until the user chooses.
  public static final Settings DEFAULTS =
      new Settings(
          null,
          Theme.DARK,
          1,
          "",
          List.of(),
          8787,
          "127.0.0.1",
          HostProfile.USUAL,
          GreetingStyle.USUAL,
          PageDoor.SHUT,
          PageDoor.NO_CALENDAR);

  public Settings {
    markets = List.copyOf(markets);
    require(
        language == null || LANGUAGE.matcher(language).matches(),
        "The language is a tag such as en or zh-CN.");
    require(scale >= SMALLEST && scale <= LARGEST, "The scale is a number from 0.85 to 2.");
    require(
        markets.stream().allMatch(market -> COUNTRY.matcher(market).matches()),
        "A market is a country code of two capital letters such as US.");
    require(port >= 0 && port <= LAST_PORT, "A port is a number from 0 (any) to 65535.");
    require(!bind.isBlank(), "The address to listen at is not empty; 127.0.0.1 is this machine.");
  }

  /// The nearest size there may be to one that was wished for; other bounds held in older files.
  ///
  /// @param wished any number
  public static double nearestScale(double wished) {
    return Double.isNaN(wished) ? DEFAULTS.scale() : Math.clamp(wished, SMALLEST, LARGEST);
  }

  /// The same choices with another door for the page.
  public Settings with(PageDoor door) {
    return new Settings(
        language, theme, scale, title, markets, port, bind, host, style, door, calendar);
  }

  /// The same choices with another door for the calendar.
  public Settings withCalendar(PageDoor door) {
    return new Settings(
        language, theme, scale, title, markets, port, bind, host, style, page, door);
  }

  /// Something served to others on the local network: the host's card as a page, or the plan as a
  /// calendar.
  ///
  /// @param open whether it is served; only when somebody chose it
  /// @param bind the address it is served at
  /// @param port where it is served, 0 for any free one
  /// @param token the unguessable part of its address, or empty when it never was open
  public record PageDoor(boolean open, String bind, int port, String token) {

    /// No page.
    public static final PageDoor SHUT = new PageDoor(false, "0.0.0.0", 8788, "");

    /// No calendar. Opened with nothing said, it is for the programs of this computer alone. Its
    /// port lies behind those the page may move on to.
    public static final PageDoor NO_CALENDAR = new PageDoor(false, "127.0.0.1", 8818, "");

    public PageDoor {
      // Not by the outer record, whose defaults are made of the doors that are made here.
      if (port < 0 || port > LAST_PORT) {
        throw new IllegalArgumentException("A port is a number from 0 (any) to 65535.");
      }
      if (bind.isBlank()) {
        throw new IllegalArgumentException(
            "The address to serve at is not empty; 0.0.0.0 is all of them.");
      }
    }
  }

  /// How the console is coloured.
  public enum Theme {
    /// For a studio with the lights down.
    DARK,
    LIGHT,
    /// Black and white, with thick outlines.
    HIGH_CONTRAST,
    /// Dark, at 0.7 of its luminance.
    DIM
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
