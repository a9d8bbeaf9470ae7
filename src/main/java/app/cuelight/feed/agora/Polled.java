package app.cuelight.feed.agora;

import org.jspecify.annotations.Nullable;

/// What came of asking for one user list.
sealed interface Polled {

  record Listed(UserList list) implements Polled {}

  /// Nothing usable came.
  ///
  /// @param detail for the log: status and the ids by which Agora's support finds the request
  record Failed(Fault fault, @Nullable String detail) implements Polled {}

  /// Why not.
  enum Fault {
    /// The customer ID or its secret is refused (401, 403): only the user can help.
    KEY("poll-401", "Agora refuses the customer ID or its secret."),

    /// Too many queries (429): of this account, whoever asked them.
    BUSY("poll-429", "Agora has had too many queries from this account."),

    /// No host answered, neither the usual ones nor those of the next region.
    UNREACHABLE("poll-unreachable", "No server of Agora could be reached."),

    /// The hosts answer that they cannot now (5xx).
    SERVER("poll-server", "The servers of Agora have a fault."),

    /// An answer that is no user list, such as 404 for an App ID that does not exist.
    ANSWER("poll-answer", "Agora did not answer with a user list; is the App ID right?");

    private final String code;
    private final String sentence;

    Fault(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    /// The state of the connection.
    String code() {
      return code;
    }

    String sentence() {
      return sentence;
    }

    /// Whether asking for the next channel would end in the same.
    boolean isOfAccount() {
      return this != ANSWER;
    }
  }
}
