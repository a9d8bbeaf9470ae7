package app.cuelight.show.connect;

/// The kind of a connection does not accept it: its secret or one of its settings is missing or
/// makes no sense. The message is a sentence for the user.
public final class RefusedByKind extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  RefusedByKind(IllegalArgumentException refusal) {
    super(refusal.getMessage(), refusal);
  }
}
