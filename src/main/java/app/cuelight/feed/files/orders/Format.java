package app.cuelight.feed.files.orders;

import java.util.Set;

/// The kinds of order files that are told apart by their headings.
enum Format {
  SHOPIFY("Shopify"),
  WOOCOMMERCE("WooCommerce"),
  /// Lines of invoices, quantity and unit price; numbers that begin with C take goods back.
  INVOICES("invoice lines"),
  /// Date and time in columns of their own, money back in rows of their own.
  STATEMENT("statement"),
  ORDERS("orders"),
  /// Purchases without order ids.
  PURCHASES("purchases");

  private static final Set<String> OF_WOOCOMMERCE =
      Set.of(
          "billing email",
          "email billing",
          "customer user",
          "order key",
          "n revenue",
          "date created gmt",
          "billing first name");

  private final String title;

  Format(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /// @param headings as [Layout#plain] simplifies them
  static Format of(Set<String> headings) {
    if (headings.contains("financial status") && headings.contains("name")) {
      return SHOPIFY;
    }
    if (OF_WOOCOMMERCE.stream().anyMatch(headings::contains)) {
      return WOOCOMMERCE;
    }
    boolean invoice = headings.contains("invoiceno") || headings.contains("invoice");
    return invoice && (headings.contains("stockcode") || headings.contains("unitprice"))
        ? INVOICES
        : ORDERS;
  }
}
