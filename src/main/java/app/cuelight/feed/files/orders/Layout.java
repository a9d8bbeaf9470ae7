package app.cuelight.feed.files.orders;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which column of a file says what.
///
/// @param columns the place of each field that the file has, from 0
record Layout(Format format, List<String> header, Map<Field, Integer> columns) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> NO_FIELD = Set.of("ignore", "none", "-");

  Layout {
    header = List.copyOf(header);
    // Asked a dozen times a row: an enum map answers several times as fast as any other.
    Map<Field, Integer> own = new EnumMap<>(Field.class);
    own.putAll(columns);
    columns = Collections.unmodifiableMap(own);
  }

  /// Recognises the columns by their headings.
  ///
  /// @param wished field words by heading, which come first
  /// @throws IllegalArgumentException with a sentence when a wish names no column or no field
  static Layout of(List<String> header, Map<String, String> wished) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent(plain(header.get(i)), i);
    }
    Format format = Format.of(places.keySet());
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    Set<Integer> taken = new HashSet<>();
    wished.forEach((heading, word) -> wish(heading, word, header, columns, taken));
    if (format == Format.SHOPIFY) {
      claim(Field.NUMBER, List.of("name"), places, columns, taken);
      claim(Field.ORDER, List.of("id"), places, columns, taken);
      claim(Field.PHONE, List.of("billing phone"), places, columns, taken);
    }
    if (format == Format.WOOCOMMERCE && !places.containsKey("order id")) {
      claim(Field.ORDER, List.of("order number", "order", "id", "number"), places, columns, taken);
    }
    for (Field field : Field.values()) {
      claim(field, field.headings(), places, columns, taken);
    }
    if (!columns.containsKey(Field.DATE) && !isWished(Field.TIME, wished)) {
      // A lone column called "time" tells the day, too.
      Integer time = columns.remove(Field.TIME);
      if (time != null) {
        columns.put(Field.DATE, time);
      }
    }
    return new Layout(refined(format, columns), header, columns);
  }

  private static Format refined(Format format, Map<Field, Integer> columns) {
    if (format != Format.ORDERS) {
      return format;
    }
    if (columns.containsKey(Field.DATE) && columns.containsKey(Field.TIME)) {
      return Format.STATEMENT;
    }
    return columns.containsKey(Field.ORDER) ? Format.ORDERS : Format.PURCHASES;
  }

  private static boolean isWished(Field field, Map<String, String> wished) {
    return wished.values().stream().anyMatch(word -> Field.of(word) == field);
  }

  private static void wish(
      String heading,
      String word,
      List<String> header,
      Map<Field, Integer> columns,
      Set<Integer> taken) {
    int place = place(heading, header);
    if (place < 0) {
      throw new IllegalArgumentException(
          "There is no column \"%s\"; the columns are %s."
              .formatted(heading, String.join(", ", header)));
    }
    Field field = Field.of(word);
    if (field == null && !NO_FIELD.contains(word.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "There is no field \"%s\"; the fields are %s, and ignore."
              .formatted(word, String.join(", ", codes())));
    }
    taken.add(place);
    if (field != null) {
      columns.put(field, place);
    }
  }

  private static int place(String heading, List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().equalsIgnoreCase(heading.strip())) {
        return i;
      }
    }
    return header.stream().map(Layout::plain).toList().indexOf(plain(heading));
  }

  private static void claim(
      Field field,
      List<String> headings,
      Map<String, Integer> places,
      Map<Field, Integer> columns,
      Set<Integer> taken) {
    for (String heading : headings) {
      Integer place = places.get(heading);
      if (place != null && !columns.containsKey(field) && taken.add(place)) {
        columns.put(field, place);
      }
    }
  }

  /// A heading without case, accents and punctuation.
  static String plain(String heading) {
    String bare = MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD)).replaceAll("");
    return REST.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  static List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (Field field : Field.values()) {
      codes.add(field.code());
    }
    return codes;
  }

  boolean has(Field field) {
    return columns.containsKey(field);
  }

  int place(Field field) {
    Integer place = columns.get(field);
    return place == null ? -1 : place;
  }

  /// The heading of a field's column.
  String heading(Field field) {
    Integer place = columns.get(field);
    return place == null ? "" : header.get(place).strip();
  }

  /// Whether each row is one line of its order, and the order comes to their sum.
  boolean isSummed() {
    return !has(Field.AMOUNT);
  }

  /// Whether rows can be lines of one order.
  boolean hasLines() {
    return has(Field.TITLE) || has(Field.SKU);
  }

  boolean hasOrders() {
    return has(Field.ORDER) || has(Field.NUMBER);
  }

  /// The same with every amount being that of a line.
  Layout summed() {
    Map<Field, Integer> other = new EnumMap<>(columns);
    Integer amount = other.remove(Field.AMOUNT);
    if (amount != null) {
      other.put(Field.LINE_TOTAL, amount);
    }
    return new Layout(format, header, other);
  }

  /// The first field that is missing to make orders of the rows, or null.
  @Nullable Field lacking() {
    if (!has(Field.DATE)) {
      return Field.DATE;
    }
    boolean lines = has(Field.LINE_TOTAL) || has(Field.QUANTITY) && has(Field.PRICE);
    if (!has(Field.AMOUNT) && !lines) {
      return Field.AMOUNT;
    }
    return has(Field.CUSTOMER) || has(Field.EMAIL) || has(Field.PHONE) ? null : Field.CUSTOMER;
  }

  /// What is missing to make orders of the rows, or null.
  @Nullable String missing() {
    Field lacking = lacking();
    if (lacking == null) {
      return null;
    }
    if (lacking == Field.DATE) {
      return "no column says when an order was placed (date)";
    }
    return lacking == Field.AMOUNT
        ? "no column says what an order came to (amount, or quantity and price)"
        : "no column says who bought (customer, email or phone)";
  }
}
