package app.cuelight.domain.playbook;

import app.cuelight.domain.playbook.Condition.BirthdayWithin;
import app.cuelight.domain.playbook.Condition.BoughtWithin;
import app.cuelight.domain.playbook.Condition.OrdersFrom;
import app.cuelight.domain.playbook.Condition.OrdersUpTo;
import app.cuelight.domain.playbook.Condition.SilentFor;
import app.cuelight.domain.playbook.Condition.VisitsFrom;
import app.cuelight.domain.playbook.Condition.VisitsUpTo;
import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of conditions, as they stand in a file: `silent>=60d`, `spend:high`, `lang:es`.
public final class ConditionWords {

  /// All there are, for whoever wrote another one.
  public static final String KNOWN =
      "orders>=N, orders<=N, visits>=N, visits<=N, bought<=Nd, silent>=Nd, birthday<=Nd, basket,"
          + " advocate, warned, spend:…, life:…, talks:…, lang:…, country:…";

  private static final Pattern NUMBER = Pattern.compile("([a-z]+)(<=|>=)(\\d{1,5})(d?)");
  private static final Pattern NAMED = Pattern.compile("([a-z]+):([A-Za-z0-9-]{2,20})");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private ConditionWords() {}

  /// The words of a condition.
  public static String of(Condition condition) {
    return switch (condition) {
      case BoughtWithin(int days) -> "bought<=" + days + "d";
      case SilentFor(int days) -> "silent>=" + days + "d";
      case BirthdayWithin(int days) -> "birthday<=" + days + "d";
      case OrdersFrom(int orders) -> "orders>=" + orders;
      case OrdersUpTo(int orders) -> "orders<=" + orders;
      case VisitsFrom(int visits) -> "visits>=" + visits;
      case VisitsUpTo(int visits) -> "visits<=" + visits;
      case Condition.InBasket() -> "basket";
      case Condition.Advocate() -> "advocate";
      case Condition.Warned() -> "warned";
      case Condition.OfSpend(Spend spend) -> "spend:" + spend.code();
      case Condition.OfLifeCycle(LifeCycle stage) -> "life:" + stage.code();
      case Condition.OfEngagement(Engagement depth) -> "talks:" + depth.code();
      case Condition.OfLanguage(String tag) -> "lang:" + tag;
      case Condition.OfCountry(String code) -> "country:" + code;
    };
  }

  /// The condition some words stand for.
  ///
  /// @throws IllegalArgumentException with a sentence when they stand for none
  public static Condition read(String words) {
    Condition plain =
        switch (words) {
          case "basket" -> new Condition.InBasket();
          case "advocate" -> new Condition.Advocate();
          case "warned" -> new Condition.Warned();
          default -> null;
        };
    Condition read = plain == null ? numbered(words) : plain;
    Condition known = read == null ? named(words) : read;
    if (known == null) {
      throw new IllegalArgumentException(
          "'" + words + "' is no condition; there are " + KNOWN + ".");
    }
    return known;
  }

  private static @Nullable Condition numbered(String words) {
    Matcher matcher = NUMBER.matcher(words);
    if (!matcher.matches()) {
      return null;
    }
    IntFunction<Condition> kind =
        switch (matcher.group(1) + matcher.group(2) + matcher.group(4)) {
          case "bought<=d" -> BoughtWithin::new;
          case "silent>=d" -> SilentFor::new;
          case "birthday<=d" -> BirthdayWithin::new;
          case "orders>=" -> OrdersFrom::new;
          case "orders<=" -> OrdersUpTo::new;
          case "visits>=" -> VisitsFrom::new;
          case "visits<=" -> VisitsUpTo::new;
          default -> null;
        };
    return kind == null ? null : kind.apply(Integer.parseInt(matcher.group(3)));
  }

  private static @Nullable Condition named(String words) {
    Matcher matcher = NAMED.matcher(words);
    if (!matcher.matches()) {
      return null;
    }
    String value = matcher.group(2);
    return switch (matcher.group(1)) {
      case "spend" -> one(Spend.values(), Spend::code, value, Condition.OfSpend::new);
      case "life" -> one(LifeCycle.values(), LifeCycle::code, value, Condition.OfLifeCycle::new);
      case "talks" ->
          one(Engagement.values(), Engagement::code, value, Condition.OfEngagement::new);
      case "lang" -> TAG.matcher(value).matches() ? language(value) : null;
      case "country" -> COUNTRY.matcher(value).matches() ? new Condition.OfCountry(value) : null;
      default -> null;
    };
  }

  private static @Nullable Condition language(String tag) {
    String known = Locale.forLanguageTag(tag).toLanguageTag();
    return known.equals("und") ? null : new Condition.OfLanguage(known);
  }

  private static <T> @Nullable Condition one(
      T[] all, Function<T, String> code, String wanted, Function<T, Condition> made) {
    List<T> found = Arrays.stream(all).filter(each -> code.apply(each).equals(wanted)).toList();
    return found.isEmpty() ? null : made.apply(found.getFirst());
  }
}
