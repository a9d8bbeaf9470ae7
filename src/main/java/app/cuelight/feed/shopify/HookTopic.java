package app.cuelight.feed.shopify;

import java.util.Set;

/// What a shop is asked to tell, as its API names it (`WebhookSubscriptionTopic`). The three topics
/// the law demands are not among them: they are set in the app’s configuration only.
enum HookTopic {
  ORDERS_CREATE("orders/create", "read_orders"),
  ORDERS_UPDATED("orders/updated", "read_orders"),
  ORDERS_CANCELLED("orders/cancelled", "read_orders"),
  CUSTOMERS_CREATE("customers/create", "read_customers"),
  CUSTOMERS_UPDATE("customers/update", "read_customers"),
  CUSTOMERS_MERGE("customers/merge", "read_customers"),
  CUSTOMERS_EMAIL_MARKETING_CONSENT_UPDATE(
      "customers_email_marketing_consent/update", "read_customers"),
  CUSTOMERS_PURCHASING_SUMMARY("customers/purchasing_summary", "read_customers"),
  PRODUCTS_UPDATE("products/update", "read_products"),
  APP_UNINSTALLED("app/uninstalled", "read_products");

  static final Set<HookTopic> ALL = Set.of(values());

  private final String word;
  private final String scope;

  HookTopic(String word, String scope) {
    this.word = word;
    this.scope = scope;
  }

  /// As deliveries name it: `orders/create`.
  String word() {
    return word;
  }

  /// What the app needs to be told of it.
  String scope() {
    return scope;
  }
}
