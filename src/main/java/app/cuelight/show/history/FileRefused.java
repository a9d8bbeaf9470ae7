package app.cuelight.show.history;

import app.cuelight.domain.basic.Bilingual;

/// A file was not taken in: it is refused whole, or it or the cache could not be read or written.
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
