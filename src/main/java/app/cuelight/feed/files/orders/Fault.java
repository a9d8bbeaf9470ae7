package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.Bilingual;
import java.util.List;

/// What is wrong with a row, and what the sentence about it is to name.
record Fault(RowFault kind, List<String> about) {

  Fault {
    about = List.copyOf(about);
  }

  static Fault of(RowFault kind) {
    return new Fault(kind, List.of());
  }

  static Fault of(RowFault kind, long one) {
    return new Fault(kind, List.of(Long.toString(one)));
  }

  static Fault of(RowFault kind, long one, long other) {
    return new Fault(kind, List.of(Long.toString(one), Long.toString(other)));
  }

  /// The sentence in both languages.
  Bilingual sentence() {
    return kind.about(about.toArray());
  }
}
