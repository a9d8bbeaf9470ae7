package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Money;
import java.math.BigDecimal;
import java.util.List;

/// What the rows of an order are worth, and in which currency. Not safe for several threads.
final class RowMoney {

  private final Layout layout;
  private final Terms terms;
  private Money nothing;

  RowMoney(Layout layout, Terms terms) {
    this.layout = layout;
    this.terms = terms;
    this.nothing = Money.zero(terms.usual());
  }

  /// What a row says that it comes to.
  BigDecimal of(Sale row) {
    if (row.amount() == null) {
      Field field = layout.has(Field.LINE_TOTAL) ? Field.LINE_TOTAL : Field.PRICE;
      throw new BadCell(layout.heading(field), RowFault.AMOUNT_MISSING);
    }
    return row.amount();
  }

  /// What the rows are in, else what the user says, else what is usual.
  String currency(List<Sale> rows) {
    String found = null;
    for (Sale row : rows) {
      if (row.currency() != null && found != null && !row.currency().equals(found)) {
        throw new BadCell(layout.heading(Field.CURRENCY), RowFault.CURRENCIES);
      }
      found = row.currency() == null ? found : row.currency();
    }
    if (found != null) {
      return found;
    }
    return terms.currency() == null ? terms.usual() : terms.currency();
  }

  /// An amount in the minor units of a currency.
  Money exact(BigDecimal amount, String currency) {
    return new Money(Decimals.minor(amount, currency), currency);
  }

  /// No money; nearly every order has it as what went back.
  Money zero(String currency) {
    if (!nothing.currency().equals(currency)) {
      nothing = Money.zero(currency);
    }
    return nothing;
  }
}
