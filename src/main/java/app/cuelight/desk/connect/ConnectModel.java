package app.cuelight.desk.connect;

import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Source;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The Connect screen without its nodes.
///
/// @see StyleModel
public final class ConnectModel {

  private final StyleModel style;
  private final LinesModel lines;
  private final PageModel page;
  private final TierModel tiers;
  private final PlaybookModel playbook;
  private final @Nullable ImportModel imports;
  private final ReadOnlyObjectWrapper<List<Source>> sources =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> markets =
      new ReadOnlyObjectWrapper<>(List.of());

  /// @param imports null where no cache is at hand
  public ConnectModel(
      StyleModel style,
      LinesModel lines,
      PageModel page,
      TierModel tiers,
      PlaybookModel playbook,
      @Nullable ImportModel imports) {
    this.style = style;
    this.lines = lines;
    this.page = page;
    this.tiers = tiers;
    this.playbook = playbook;
    this.imports = imports;
  }

  TierModel tiers() {
    return tiers;
  }

  PlaybookModel playbook() {
    return playbook;
  }

  /// The shop's past, or null where no cache is at hand.
  @Nullable ImportModel imports() {
    return imports;
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
    if (imports != null) {
      imports.show(view);
    }
  }
}
