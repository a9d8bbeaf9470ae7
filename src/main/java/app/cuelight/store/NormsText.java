package app.cuelight.store;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.tier.Crowd;
import app.cuelight.domain.tier.Cuts;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.Forecast;
import app.cuelight.domain.tier.Ladder;
import app.cuelight.domain.tier.Population;
import app.cuelight.domain.tier.Purse;
import app.cuelight.domain.tier.Rhythm;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.ShowClock;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.tier.model.DropOut;
import app.cuelight.domain.tier.model.PurchaseModel;
import app.cuelight.domain.tier.model.SpendModel;
import app.cuelight.domain.viewer.Pasted;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Norms as lines of `name=numbers`, which anybody can read and compare.
final class NormsText {

  private static final String FORMAT = "2";

  /// Money was told of the whole shop only: judged by until it is measured again, which is at once.
  private static final String BEFORE = "1";

  private static final String DIAL = "dial.";
  private static final String PURSE = ".purse.";
  private static final String EVERYWHERE = "everywhere";

  private final Map<String, String> lines = new TreeMap<>();

  private NormsText() {}

  static String of(ShopNorms norms) {
    var text = new NormsText();
    text.put("format", FORMAT);
    text.put("measuredAt", norms.measuredAt().toString());
    text.put("cutAt", norms.cutAt().toString());
    text.put("known", norms.known());
    text.put("shows", text(norms.shows().starts()));
    text.put("crowd.viewers", norms.crowd().viewers());
    text.put("crowd.depths", text(norms.crowd().depths()));
    text.put("crowd.shares", text(norms.crowd().shares()));
    text.put("crowd.perShow", text(List.of(norms.crowd().circle().perShow())));
    text.put("crowd.influence", text(norms.crowd().circle().influence()));
    text.put("crowd.answers", text(norms.crowd().circle().answers()));
    text.put("crowd.pasted", text(norms.crowd().pasted().prints()));
    text.put(EVERYWHERE, norms.everywhere());
    norms.regions().forEach((country, region) -> text.put("region." + country, region));
    norms
        .settings()
        .chosen()
        .forEach((dial, value) -> text.put(DIAL + dial.code(), Dial.text(value)));
    Forecast forecast = norms.forecast();
    if (forecast != null) {
      text.put("forecast", forecast);
    }
    return text.lines.entrySet().stream()
        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /// The norms a text says.
  ///
  /// @throws IllegalArgumentException when it says none
  static ShopNorms read(String text) {
    var read = new NormsText();
    text.lines()
        .forEach(line -> {
          int end = line.indexOf('=');
          read.put(line.substring(0, Math.max(0, end)), line.substring(end + 1));
        });
    try {
      return switch (read.get("format")) {
        case FORMAT -> read.norms(read.population(EVERYWHERE));
        case BEFORE -> read.norms(read.population(EVERYWHERE, "purse.")).measuredAt(Instant.EPOCH);
        default -> throw new IllegalArgumentException("These norms are of another version.");
      };
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("These norms make no sense.", e);
    }
  }

  private ShopNorms norms(Population everywhere) {
    return new ShopNorms(
        Instant.parse(get("measuredAt")),
        Instant.parse(get("cutAt")),
        lines.containsKey("known") ? number("known") : 0,
        everywhere,
        named("region.", this::population),
        lines.containsKey("forecast.model") ? forecast() : null,
        new ShowClock(longs("shows")),
        crowd(),
        ExchangeRates.NONE,
        settings());
  }

  /// Norms of an older Cuelight do not tell who talks with whom.
  private Crowd crowd() {
    boolean isOld = !lines.containsKey("crowd.perShow");
    return new Crowd(
        number("crowd.viewers"),
        longs("crowd.depths"),
        longs("crowd.shares"),
        isOld
            ? Crowd.Circle.SILENT
            : new Crowd.Circle(
                doubles("crowd.perShow").getFirst(),
                longs("crowd.influence"),
                longs("crowd.answers")),
        isOld
            ? Pasted.NOTHING
            : Pasted.of(cells("crowd.pasted").stream().map(Integer::valueOf).toList()));
  }

  private TierSettings settings() {
    Map<Dial, Double> turned = new EnumMap<>(Dial.class);
    lines.forEach((name, value) -> {
      if (name.startsWith(DIAL)) {
        turned.put(dial(name.substring(DIAL.length())), Double.valueOf(value));
      }
    });
    return TierSettings.of(turned);
  }

  private static Dial dial(String code) {
    Dial dial = Dial.of(code);
    if (dial == null) {
      throw new IllegalArgumentException("There is no dial " + code + ".");
    }
    return dial;
  }

  private void put(String name, Population population) {
    put(name + ".buyers", population.buyers());
    put(name + ".recency", population.recency());
    put(name + ".frequency", population.frequency());
    put(name + ".active", population.rhythm().activeDays());
    put(name + ".dormant", population.rhythm().dormantDays());
    put(name + ".returning", text(population.rhythm().returning()));
    population.purses().forEach((currency, purse) -> put(name + PURSE + currency, purse));
  }

  private Population population(String name) {
    return population(name, name + PURSE);
  }

  private Population population(String name, String purses) {
    return new Population(
        number(name + ".buyers"),
        ladder(name + ".recency"),
        ladder(name + ".frequency"),
        named(purses, this::purse),
        new Rhythm(
            (int) number(name + ".active"),
            (int) number(name + ".dormant"),
            doubles(name + ".returning")));
  }

  private void put(String name, Purse purse) {
    put(name + ".buyers", purse.buyers());
    put(name + ".median", purse.medianOrder());
    put(name + ".good", purse.goodOrder());
    put(name + ".money", purse.money());
    put(name + ".high", purse.high());
    put(name + ".promising", purse.promising());
    SpendModel spend = purse.spend();
    if (spend != null) {
      put(name + ".spend", text(List.of(spend.p(), spend.q(), spend.v())));
    }
  }

  private Purse purse(String name) {
    return new Purse(
        number(name + ".buyers"),
        number(name + ".median"),
        number(name + ".good"),
        ladder(name + ".money"),
        number(name + ".high"),
        number(name + ".promising"),
        spend(name + ".spend"));
  }

  private @Nullable SpendModel spend(String name) {
    if (!lines.containsKey(name)) {
      return null;
    }
    List<Double> parameters = doubles(name);
    return new SpendModel(parameters.get(0), parameters.get(1), parameters.get(2));
  }

  private void put(String name, Forecast forecast) {
    PurchaseModel model = forecast.model();
    put(name + ".model", text(List.of(model.r(), model.alpha(), model.a(), model.b())));
    put(name + ".logLikelihood", text(List.of(forecast.logLikelihood())));
    put(name + ".customers", forecast.customers());
    put(name + ".returned", forecast.returned());
    put(name + ".dropOutSeen", forecast.dropOutSeen() ? 1 : 0);
    put(name + ".base", text(List.of(forecast.base28(), forecast.base90())));
    put(name + ".season", text(List.of(forecast.season())));
  }

  private Forecast forecast() {
    List<Double> model = doubles("forecast.model");
    List<Double> base = doubles("forecast.base");
    return new Forecast(
        new PurchaseModel(
            DropOut.AFTER_ANY, model.get(0), model.get(1), model.get(2), model.get(3)),
        doubles("forecast.logLikelihood").getFirst(),
        number("forecast.customers"),
        number("forecast.returned"),
        number("forecast.dropOutSeen") == 1,
        base.get(0),
        base.get(1),
        doubles("forecast.season").getFirst());
  }

  private void put(String name, Ladder ladder) {
    put(name + ".now", text(ladder.now().limits()));
    put(name + ".before", text(ladder.before().limits()));
  }

  private Ladder ladder(String name) {
    return new Ladder(new Cuts(longs(name + ".now")), new Cuts(longs(name + ".before")));
  }

  private void put(String name, long number) {
    put(name, Long.toString(number));
  }

  private void put(String name, String value) {
    lines.put(name, value);
  }

  /// The things of one kind, by what stands between the kind and the next dot.
  private <T> Map<String, T> named(String kind, Function<String, T> read) {
    return lines.keySet().stream()
        .filter(name -> name.startsWith(kind))
        .map(name -> name.substring(kind.length(), name.indexOf('.', kind.length())))
        .distinct()
        .collect(Collectors.toMap(name -> name, name -> read.apply(kind + name)));
  }

  private long number(String name) {
    return Long.parseLong(get(name));
  }

  private List<Long> longs(String name) {
    return cells(name).stream().map(Long::valueOf).toList();
  }

  private List<Double> doubles(String name) {
    return cells(name).stream().map(Double::valueOf).toList();
  }

  private List<String> cells(String name) {
    String value = get(name);
    return value.isEmpty() ? List.of() : Arrays.asList(value.split(",", -1));
  }

  private String get(String name) {
    String value = lines.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No " + name + " is given.");
    }
    return value;
  }

  private static String text(List<? extends Number> numbers) {
    return numbers.stream().map(Number::toString).collect(Collectors.joining(","));
  }
}
