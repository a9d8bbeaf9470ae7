package app.cuelight.desk.connect;

import app.cuelight.show.phrases.LineDesk;
import java.util.List;
import java.util.concurrent.Executor;

/// What the editor of lines works with.
///
/// @param locales the languages there are lines in, as the phrasebook names them
/// @param away where files are read and written, one after the other
/// @param changed told there whenever an own line was kept or taken out
public record LineBook(LineDesk desk, List<String> locales, Executor away, Runnable changed) {

  public LineBook {
    locales = List.copyOf(locales);
  }
}
