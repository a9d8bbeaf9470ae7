package app.cuelight.terminal.print;

/// The shapes in which data goes to standard output.
public enum Format {
  /// Aligned columns for people; the least telling columns are left out.
  TABLE,
  /// One object or one array.
  JSON,
  /// RFC 4180 with a header line, lines ended as Unix does; nested values have dotted column names.
  CSV
}
