package app.cuelight.feed.files.orders;

/// Where the cells of a row stand that are read of every row, from 0; -1 for what the file has not.
/// A [Layout] answers the same, but a look into its map costs as much as a short cell.
///
/// @param amount what stands for the amount
/// @param amountField the amount of the order or of a line, or the price of each piece
record Places(
    int amount,
    Field amountField,
    int quantity,
    int refund,
    int currency,
    int country,
    int status,
    int cancelled,
    int date,
    int time,
    int updated,
    int paid,
    int email,
    int phone,
    int name,
    int firstName,
    int lastName,
    int sku,
    int title,
    int category,
    int coupon) {

  static Places of(Layout layout) {
    Field amount = Field.PRICE;
    if (layout.has(Field.AMOUNT)) {
      amount = Field.AMOUNT;
    } else if (layout.has(Field.LINE_TOTAL)) {
      amount = Field.LINE_TOTAL;
    }
    return new Places(
        layout.place(amount),
        amount,
        layout.place(Field.QUANTITY),
        layout.place(Field.REFUND),
        layout.place(Field.CURRENCY),
        layout.place(Field.COUNTRY),
        layout.place(Field.STATUS),
        layout.place(Field.CANCELLED),
        layout.place(Field.DATE),
        layout.place(Field.TIME),
        layout.place(Field.UPDATED),
        layout.place(Field.PAID),
        layout.place(Field.EMAIL),
        layout.place(Field.PHONE),
        layout.place(Field.NAME),
        layout.place(Field.FIRST_NAME),
        layout.place(Field.LAST_NAME),
        layout.place(Field.SKU),
        layout.place(Field.TITLE),
        layout.place(Field.CATEGORY),
        layout.place(Field.COUPON));
  }

  /// Whether amounts are quantity times price.
  boolean isPriced() {
    return amountField == Field.PRICE;
  }
}
