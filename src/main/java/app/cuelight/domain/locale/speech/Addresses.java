package app.cuelight.domain.locale.speech;

/// Takes links, mail addresses, handles and tags out of a message.
final class Addresses {

  private Addresses() {}

  static String without(String text) {
    if (text.indexOf('@') < 0
        && text.indexOf('#') < 0
        && !text.contains("://")
        && !text.contains("www.")) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (String part : text.split("\\s+", -1)) {
      kept.append(plain(part)).append(' ');
    }
    return kept.toString();
  }

  private static String plain(String part) {
    int link = part.contains("://") ? part.indexOf("http") : part.indexOf("www.");
    String rest =
        part.contains("://") && link < 0 ? "" : link >= 0 ? part.substring(0, link) : part;
    int tag = rest.indexOf('#');
    rest = tag >= 0 ? rest.substring(0, tag) : rest;
    int at = rest.indexOf('@');
    while (at >= 0) {
      int start = at;
      while (start > 0 && isAddress(rest.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < rest.length() && isAddress(rest.charAt(end))) {
        end++;
      }
      rest = rest.substring(0, start) + ' ' + rest.substring(end);
      at = rest.indexOf('@');
    }
    return rest;
  }

  private static boolean isAddress(char c) {
    return c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '.'
        || c == '-'
        || c == '+';
  }
}
