package app.cuelight.feed.agora;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The secrets of a connection, kept as one text: either the notification secret alone, or a line
/// for each,
///
/// ```
/// ncs=the secret of the notification configuration
/// rest=the customer secret of the RESTful API key
/// chat=the secret of Chat's callbacks
/// certificate=the App Certificate of the project
/// ```
///
/// of which any may be left out: without `ncs` notifications are refused, without `chat` Chat's
/// callbacks are, without `rest` nothing is polled or sent by Signaling, without `certificate`
/// nothing is sent by Chat. Instead of a new line any white space will do.
///
/// @param ncs what notifications are signed with, or null
/// @param rest the password to the customer ID of the settings, or null
/// @param chat what Chat's callbacks are signed with, or null
/// @param certificate what tokens of Chat are made of, or null: the strongest of them
record AgoraSecret(
    @Nullable String ncs,
    @Nullable String rest,
    @Nullable String chat,
    @Nullable String certificate) {

  /// No secret at all.
  static final AgoraSecret NONE = new AgoraSecret(null, null, null, null);

  private static final String NCS = "ncs";
  private static final String REST = "rest";
  private static final String CHAT = "chat";
  private static final String CERTIFICATE = "certificate";
  private static final List<String> NAMES = List.of(NCS, REST, CHAT, CERTIFICATE);
  private static final int LONGEST = 256;

  /// Reads the text.
  ///
  /// @throws IllegalArgumentException with a sentence for the user, without the secret in it
  static AgoraSecret of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return NONE;
    }
    String[] parts = text.strip().split("\\s+");
    if (parts.length == 1 && NAMES.stream().noneMatch(name -> parts[0].startsWith(name + "="))) {
      return new AgoraSecret(checked(parts[0]), null, null, null);
    }
    var kept = new HashMap<String, String>();
    for (String part : parts) {
      int sign = part.indexOf('=');
      String name = sign < 0 ? part : part.substring(0, sign);
      if (!NAMES.contains(name) || kept.containsKey(name)) {
        throw new IllegalArgumentException(
            "The secret of an agora connection is the notification secret alone, or lines: ncs=...,"
                + " rest=..., chat=..., certificate=..., each at most once.");
      }
      kept.put(name, checked(part.substring(sign + 1)));
    }
    return new AgoraSecret(kept.get(NCS), kept.get(REST), kept.get(CHAT), kept.get(CERTIFICATE));
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
    return "AgoraSecret[ncs="
        + word(ncs)
        + ", rest="
        + word(rest)
        + ", chat="
        + word(chat)
        + ", certificate="
        + word(certificate)
        + "]";
  }

  private static String word(@Nullable String secret) {
    return secret == null ? "none" : "kept";
  }
}
