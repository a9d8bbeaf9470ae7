package app.cuelight.feed.files.orders;

/// Why a row is left out: the heading of the column, and what is wrong. Carries no trace: a bad
/// file has a million of them.
final class BadCell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final transient Fault fault;

  /// @param column empty when the row as a whole is wrong
  BadCell(String column, RowFault fault) {
    this(column, Fault.of(fault));
  }

  /// @param column empty when the row as a whole is wrong
  BadCell(String column, Fault fault) {
    super(fault.kind().name(), null, false, false);
    this.column = column;
    this.fault = fault;
  }

  String column() {
    return column;
  }

  Fault fault() {
    return fault;
  }
}
