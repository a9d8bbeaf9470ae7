package app.cuelight.feed.contract;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Product;
import org.jspecify.annotations.Nullable;

/// Reads amounts of money and the products they are paid for (`contract.md` §2).
final class MoneyReading {

  private @Nullable String amount;
  private @Nullable String currency;

  private MoneyReading() {}

  static Money read(Cursor in) {
    var read = new MoneyReading();
    in.fields(field -> {
      switch (field) {
        case "amount" -> read.amount = in.text(Limits.TAG);
        case "currency" -> read.currency = in.text(Limits.TAG);
        default -> {}
      }
    });
    return read.money(in);
  }

  private Money money(Cursor in) {
    if (amount == null) {
      throw in.missing("amount");
    }
    if (currency == null) {
      throw in.missing("currency");
    }
    requireCurrency(in, currency);
    Money money;
    try {
      money = Money.of(amount, currency);
    } catch (IllegalArgumentException e) {
      // The sentence of Money names the rule and the currency, never the amount.
      throw in.badField("amount", "is no amount of this currency: " + e.getMessage());
    }
    if (money.minor() < 0) {
      throw in.badField("amount", "must not be negative.");
    }
    return money;
  }

  private static void requireCurrency(Cursor in, String currency) {
    try {
      Money.zero(currency);
    } catch (IllegalArgumentException e) {
      throw in.badField("currency", "must be a currency of ISO 4217, such as USD.");
    }
  }

  static Product product(Cursor in) {
    var read = new ProductReading();
    in.fields(field -> read.take(field, in));
    if (read.id == null) {
      throw in.missing("id");
    }
    return new Product(read.id, read.title, read.category, read.price);
  }

  /// What was said so far.
  private static final class ProductReading {
    private @Nullable String id;
    private @Nullable String title;
    private @Nullable String category;
    private @Nullable Money price;

    private void take(String field, Cursor in) {
      switch (field) {
        case "id" -> id = in.id(Limits.LABEL);
        case "title" -> title = in.text(Limits.LABEL);
        case "category" -> category = in.text(Limits.LABEL);
        case "price" -> price = read(in);
        default -> {}
      }
    }
  }
}
