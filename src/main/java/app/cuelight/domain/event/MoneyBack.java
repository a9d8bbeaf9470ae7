package app.cuelight.domain.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Money that went back in a row of its own, beside an order that it names. It is an order that
/// came to nothing with a refund, under a name of its own: the order and what went back may be told
/// in different files, in any order, and each may be told again.
///
/// The time is no part of the name: a file understood in another zone says the same of the money.
public final class MoneyBack {

  private static final Pattern NAME = Pattern.compile("(.+) back \\d+(?: \\d+)?", Pattern.DOTALL);
  private static final String MARK = " back ";

  private MoneyBack() {}

  /// The name of money that went back.
  ///
  /// @param minor how much, in minor units
  /// @param nth which of equal amounts for the same order, from 1
  public static String name(String order, long minor, int nth) {
    return order + MARK + minor + (nth > 1 ? " " + nth : "");
  }

  /// The order that money back of this name is for, or null when it is no such name.
  public static @Nullable String order(String name) {
    if (name.indexOf(MARK) < 0) {
      return null;
    }
    Matcher form = NAME.matcher(name);
    return form.matches() ? form.group(1) : null;
  }
}
