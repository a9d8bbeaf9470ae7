package app.cuelight.desk.connect;

import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Source;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The Connect screen without its nodes.
///
/// @see StyleModel
public final class ConnectModel {

  private final StyleModel style;
  private final LinesModel lines;
  private final PageModel page;
  private final TierModel tiers;
  private final ReadOnlyObjectWrapper<List<Source>> sources =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> markets =
      new ReadOnlyObjectWrapper<>(List.of());

  public ConnectModel(StyleModel style, LinesModel lines, PageModel page, TierModel tiers) {
    this.style = style;
    this.lines = lines;
    this.page = page;
    this.tiers = tiers;
  }

  TierModel tiers() {
    return tiers;
  }

  PageModel page() {
    return page;
  }

  LinesModel lines() {
    return lines;
  }

  StyleModel style() {
    return style;
  }

  ReadOnlyObjectProperty<List<Source>> sourcesProperty() {
    return sources.getReadOnlyProperty();
  }

  /// The markets of the show, main one first.
  ReadOnlyObjectProperty<List<String>> marketsProperty() {
    return markets.getReadOnlyProperty();
  }

  /// Takes a published view in; most change nothing here.
  public void show(RoomView view) {
    if (!view.show().markets().equals(markets.get())) {
      markets.set(view.show().markets());
    }
    if (!view.sources().equals(sources.get())) {
      sources.set(view.sources());
    }
  }
}
