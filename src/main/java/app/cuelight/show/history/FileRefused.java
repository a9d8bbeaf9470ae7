package app.cuelight.show.history;

import app.cuelight.domain.basic.Bilingual;

/// A file is refused whole, and nothing of it was taken in.
public final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual why;

  /// @param why for whoever looks at the console; names no option of a command
  public FileRefused(Bilingual why, Throwable cause) {
    super(why.en(), cause, false, false);
    this.why = why;
  }

  public Bilingual why() {
    return why;
  }
}
