package app.cuelight.launch;

/// What a remote side does with one request: which answer it gives, and when the process that asked
/// is killed.
record Play(Fate fate, Blow blow) {

  static final Play FINE = new Play(Fate.OK, Blow.NONE);

  static Play of(Fate fate) {
    return new Play(fate, Blow.NONE);
  }

  static Play of(Blow blow) {
    return new Play(Fate.OK, blow);
  }

  /// How it answers.
  enum Fate {
    OK,
    /// Too many calls: nothing was done.
    BUSY,
    /// A fault of the server, nothing was done.
    FAULT_BEFORE,
    /// A fault of the server, after it was done.
    FAULT_AFTER,
    /// The line is cut, nothing was done.
    DROP_BEFORE,
    /// The line is cut after it was done.
    DROP_AFTER,
    /// Done, and half of the answer arrives.
    HALF,
    /// Done, and answered late.
    SLOW,
    /// Never answered, nothing was done.
    HANG_BEFORE,
    /// Never answered, after it was done.
    HANG_AFTER;

    /// Whether it does what it is asked.
    boolean acts() {
      return switch (this) {
        case OK, FAULT_AFTER, DROP_AFTER, HALF, SLOW, HANG_AFTER -> true;
        case BUSY, FAULT_BEFORE, DROP_BEFORE, HANG_BEFORE -> false;
      };
    }

    /// Whether whoever asked cannot know what became of it.
    boolean isSilent() {
      return switch (this) {
        case FAULT_BEFORE, FAULT_AFTER, DROP_BEFORE, DROP_AFTER, HALF, HANG_BEFORE, HANG_AFTER ->
            true;
        case OK, BUSY, SLOW -> false;
      };
    }
  }

  /// When the process is killed.
  enum Blow {
    NONE,
    /// The request is there, nothing was done.
    BEFORE,
    /// It is done, nothing was answered.
    AFTER,
    /// It is answered: the process dies before, or just after, it wrote that down.
    ANSWERED
  }

  /// Whether it does what it is asked.
  boolean acts() {
    return switch (blow) {
      case NONE -> fate.acts();
      case BEFORE -> false;
      case AFTER, ANSWERED -> true;
    };
  }
}
