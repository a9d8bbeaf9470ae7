package app.cuelight.show.people;

import app.cuelight.domain.locale.SearchFold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Queries as they are typed: words for marks in English and Chinese ([MarkWords]), everything else
/// is text to search. A closed language: there is nothing in it to run, and any text at all is a
/// query.
///
/// Words stand apart by spaces, commas, `·` or `、`. Up to four words together may name a mark, the
/// longest first. What stands in quotes is always text (a quote inside is doubled), and so is
/// `@handle`, without its sign. Pure.
public final class QueryWords {

  /// What is typed beyond this is passed over.
  public static final int LONGEST = 8_000;

  private static final int MOST_TOGETHER = 4;
  private static final String APART = " \t\n\r\u3000,;·、，；|";

  private QueryWords() {}

  /// A typed query, understood.
  ///
  /// @param taken what each word was taken as, in the order typed
  public record Read(PeopleQuery query, List<Taken> taken) {
    public Read {
      taken = List.copyOf(taken);
    }
  }

  /// Words and what they were taken as.
  ///
  /// @param mark null for text to search
  public record Taken(String words, @Nullable Mark mark) {}

  /// Understands a typed query.
  public static Read parse(String typed) {
    List<Token> tokens = tokens(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    List<Taken> taken = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      int together = Math.min(MOST_TOGETHER, tokens.size() - at);
      @Nullable Mark mark = null;
      while (together > 0 && mark == null) {
        mark = mark(tokens.subList(at, at + together));
        together -= mark == null ? 1 : 0;
      }
      int length = Math.max(1, together);
      String words =
          tokens.subList(at, at + length).stream()
              .map(Token::text)
              .collect(Collectors.joining(" "));
      taken.add(new Taken(words, mark));
      at += length;
    }
    return new Read(query(taken), taken);
  }

  /// A query as it would be typed: reading it gives the query again.
  public static String text(PeopleQuery query) {
    String marks = query.marks().stream().map(MarkWords::of).collect(Collectors.joining(" "));
    if (query.text().isEmpty()) {
      return marks;
    }
    String before = marks.isEmpty() ? "" : marks + " ";
    String plain = before + query.text();
    return parse(plain).query().equals(query)
        ? plain
        : before + '"' + query.text().replace("\"", "\"\"") + '"';
  }

  /// The words a mark is written with.
  public static String word(Mark mark) {
    return MarkWords.of(mark);
  }

  /// What the words being typed may become.
  ///
  /// @param words what would be typed for it
  /// @param before what was typed before the words it takes the place of
  public record Completion(String words, Mark mark, String before) {}

  /// What the last words, at most four, may become: first what takes the place of most of them,
  /// then the shortest.
  public static List<Completion> completions(String typed, int most) {
    List<Token> tokens = tokens(typed.length() > LONGEST ? "" : typed);
    if (tokens.isEmpty() || APART.indexOf(typed.charAt(typed.length() - 1)) >= 0) {
      return List.of();
    }
    Map<Mark, Completion> found = new LinkedHashMap<>();
    int longest = Math.min(MOST_TOGETHER, tokens.size());
    for (int together = longest; together > 0 && found.isEmpty(); together--) {
      List<Token> last = tokens.subList(tokens.size() - together, tokens.size());
      if (last.stream().noneMatch(Token::isText)) {
        String words = last.stream().map(Token::text).collect(Collectors.joining(" "));
        String before = before(typed, together);
        for (Taken taken : MarkWords.startingWith(SearchFold.of(words))) {
          if (taken.mark() != null) {
            found.putIfAbsent(taken.mark(), new Completion(taken.words(), taken.mark(), before));
          }
        }
      }
    }
    return found.values().stream().limit(most).toList();
  }

  /// What stands before the last words; none of them is in quotes.
  private static String before(String typed, int words) {
    int at = typed.length();
    for (int left = words; left > 0; left--) {
      while (at > 0 && APART.indexOf(typed.charAt(at - 1)) >= 0) {
        at--;
      }
      while (at > 0 && APART.indexOf(typed.charAt(at - 1)) < 0) {
        at--;
      }
    }
    return typed.substring(0, at);
  }

  private static PeopleQuery query(List<Taken> taken) {
    List<Mark> marks = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (Taken words : taken) {
      if (words.mark() == null) {
        text.add(words.words());
      } else {
        marks.add(words.mark());
      }
    }
    return new PeopleQuery(marks, String.join(" ", text));
  }

  private static @Nullable Mark mark(List<Token> tokens) {
    if (tokens.stream().anyMatch(Token::isText)) {
      return null;
    }
    return MarkWords.read(tokens.stream().map(Token::text).collect(Collectors.joining(" ")));
  }

  private static List<Token> tokens(String typed) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < typed.length()) {
      char c = typed.charAt(at);
      if (APART.indexOf(c) >= 0) {
        at++;
      } else if (c == '"') {
        at = quoted(typed, at + 1, tokens);
      } else {
        int end = at;
        while (end < typed.length() && APART.indexOf(typed.charAt(end)) < 0) {
          end++;
        }
        add(typed.substring(at, end), tokens);
        at = end;
      }
    }
    return tokens;
  }

  private static void add(String word, List<Token> tokens) {
    boolean isHandle = word.length() > 1 && word.charAt(0) == '@';
    tokens.add(new Token(isHandle ? word.substring(1) : word, isHandle));
  }

  /// @return where it goes on
  private static int quoted(String typed, int from, List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    int at = from;
    while (at < typed.length()) {
      if (typed.charAt(at) != '"') {
        text.append(typed.charAt(at++));
      } else if (typed.startsWith("\"\"", at)) {
        text.append('"');
        at += 2;
      } else {
        break;
      }
    }
    if (!text.toString().isBlank()) {
      tokens.add(new Token(text.toString().strip(), true));
    }
    return at + 1;
  }

  /// @param isText whether it is text whatever it says
  private record Token(String text, boolean isText) {}

  /// The bare language of a tag in lower case.
  static String base(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }
}
