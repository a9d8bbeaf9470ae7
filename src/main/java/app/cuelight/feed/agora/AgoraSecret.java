package app.cuelight.feed.agora;

import org.jspecify.annotations.Nullable;

/// The secrets of a connection, kept as one text: either the notification secret alone, or a line
/// for each,
///
/// ```
/// ncs=the secret of the notification configuration
/// rest=the customer secret of the RESTful API key
/// ```
///
/// of which one may be left out: without `ncs` deliveries are refused, without `rest` nothing is
/// polled. Instead of a new line any white space will do.
///
/// @param ncs what notifications are signed with, or null
/// @param rest the password to the customer ID of the settings, or null
record AgoraSecret(@Nullable String ncs, @Nullable String rest) {

  private static final String NCS = "ncs=";
  private static final String REST = "rest=";
  private static final int LONGEST = 256;

  /// Reads the text.
  ///
  /// @throws IllegalArgumentException with a sentence for the user, without the secret in it
  static AgoraSecret of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new AgoraSecret(null, null);
    }
    String[] parts = text.strip().split("\\s+");
    if (parts.length == 1 && !parts[0].startsWith(NCS) && !parts[0].startsWith(REST)) {
      return new AgoraSecret(checked(parts[0]), null);
    }
    String ncs = null;
    String rest = null;
    for (String part : parts) {
      if (part.startsWith(NCS) && ncs == null) {
        ncs = checked(part.substring(NCS.length()));
      } else if (part.startsWith(REST) && rest == null) {
        rest = checked(part.substring(REST.length()));
      } else {
        throw new IllegalArgumentException(
            "The secret of an agora connection is the notification secret alone, or two lines,"
                + " ncs=... and rest=....");
      }
    }
    return new AgoraSecret(ncs, rest);
  }

  private static String checked(String secret) {
    boolean visible = secret.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (secret.isEmpty() || secret.length() > LONGEST || !visible) {
      throw new IllegalArgumentException(
          "A secret of Agora has 1 to " + LONGEST + " visible ASCII characters.");
    }
    return secret;
  }

  /// Says which secrets there are, never what they are.
  @Override
  public String toString() {
    return "AgoraSecret[ncs=" + word(ncs) + ", rest=" + word(rest) + "]";
  }

  private static String word(@Nullable String secret) {
    return secret == null ? "none" : "kept";
  }
}
