package app.cuelight.feed.shopify;

import org.jspecify.annotations.Nullable;

/// The secrets of a shop, kept as one text of one or two words: the client secret of the app, which
/// signs webhooks and buys access tokens, and for an app made in the store's admin before 2026 its
/// lasting access token, `shpat_...`, which is used instead of bought ones.
///
/// @param client null when there is none: then webhooks are refused
/// @param token null when tokens are bought with the client secret
record ShopSecret(@Nullable String client, @Nullable String token) {

  private static final String LASTING = "shpat_";
  private static final int LONGEST = 256;

  /// Reads the text.
  ///
  /// @throws IllegalArgumentException with a sentence for the user, without the secret in it
  static ShopSecret of(@Nullable String text) {
    String client = null;
    String token = null;
    for (String word :
        text == null || text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
      boolean isVisible = word.chars().allMatch(c -> c > ' ' && c < 0x7f);
      boolean isToken = word.startsWith(LASTING);
      if (word.length() > LONGEST || !isVisible || (isToken ? token : client) != null) {
        throw new IllegalArgumentException(
            "The secret of a shopify connection is the app's client secret, and for an older app"
                + " its access token shpat_... in a line of its own.");
      }
      client = isToken ? client : word;
      token = isToken ? word : token;
    }
    return new ShopSecret(client, token);
  }

  /// Says which secrets there are, never what they are.
  @Override
  public String toString() {
    return "ShopSecret[client=" + word(client) + ", token=" + word(token) + "]";
  }

  private static String word(@Nullable String secret) {
    return secret == null ? "none" : "kept";
  }
}
