package app.cuelight.show.history;

import java.nio.file.Path;

/// Takes a shop's order history in. Whoever offers it knows nothing of files and CSV: shows the
/// preview, lets columns be told otherwise, runs it and shows what became of it.
///
/// Both methods read a file and take their time: never on the screen's thread. A file that is to be
/// refused throws an exception with a sentence for the user; nothing was taken in then.
public interface OrderImport {

  /// How the file is understood.
  OrderPreview preview(Path file, OrderChoices choices);

  /// Takes the orders in.
  OrdersImported run(Path file, OrderChoices choices, ImportProgress progress);
}
