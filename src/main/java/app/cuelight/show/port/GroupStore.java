package app.cuelight.show.port;

import java.util.List;
import java.util.function.UnaryOperator;

/// Where the named queries of a workspace are kept. Safe for any thread and beside other processes.
public interface GroupStore {

  /// All of them, as they were kept.
  List<Named> all();

  /// Replaces all by what is made of them, while nobody else does; durable when it returns.
  void change(UnaryOperator<List<Named>> change);

  /// Sentences about files that were set aside, once each.
  List<String> notices();

  /// A query under a name.
  ///
  /// @param query in the words of `show.people.QueryWords`
  record Named(String name, String query) {}
}
