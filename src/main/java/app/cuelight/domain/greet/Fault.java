package app.cuelight.domain.greet;

import java.util.Locale;

/// What may be wrong with a line of the phrasebook.
///
/// An error keeps a line from being used, a warning asks for a second look.
public enum Fault {
  EMPTY("is empty or has space around it", "是空的，或前后有空格"),
  TOO_LONG("is longer than %s characters", "超过 %s 个字符"),
  TOO_MANY_WORDS("has more than %s words", "超过 %s 个词"),
  CONTROL_CHARACTER("holds a control, formatting or unassigned character", "含有控制字符、格式字符或未定义字符"),
  NOT_COMPOSED("is not in composed form (NFC)", "不是合成形式（NFC）"),
  FAREWELL("says goodbye: %s", "是告别的话：%s"),
  UNKNOWN_PLACEHOLDER("has an unknown placeholder %s", "有未知的占位符 %s"),
  PLACEHOLDER_TWICE("has %s twice", "里 %s 出现了两次"),
  PLACEHOLDER_NOT_HERE("has %s, for which a line of this kind has no value", "里有 %s，但这类句子没有它的值"),
  PLACEHOLDER_MISSING("lacks %s", "缺少 %s"),
  UNFINISHED("has an unfinished [she|he] or {placeholder}", "里有不完整的 [she|he] 或 {占位符}"),
  NO_NAME("has no place for {name}", "没有 {name} 的位置"),
  NOTHING_TO_LEAVE_OUT("has no name to leave out", "没有可以省去的称呼"),
  NAME_LEFT("still has its place", "仍留着称呼的位置"),
  GAP("leaves a gap or a mark behind: %s", "留下了空格或标点：%s"),
  CAPITAL("lacks its capital: %s", "句首没有大写：%s"),
  SCRIPTS_DIFFER(
      "has other placeholders or speaker marks in Latin letters than natively",
      "的拉丁转写与原文的占位符或 [she|he] 不一致"),
  ROMAN_MISSING("is not in Latin letters and has no romanised form", "不是拉丁字母，却没有拉丁转写"),
  ROMAN_NEEDLESS("is in Latin letters and needs no romanised form", "已是拉丁字母，不需要转写"),
  ROMAN_NOT_LATIN("has a romanised form that is not in Latin letters", "的拉丁转写里有非拉丁字母"),
  GLOSS_DIFFERS("has a gloss with another placeholder: %s", "的释义里有原文没有的占位符：%s"),
  MARKUP("holds markup or an address: %s", "含有标记或网址：%s"),
  GENDER("gives away a gender or guesses at kinship: %s", "透露性别或猜测亲属称呼：%s"),
  ALL_CAPS("shouts: %s", "用大写喊话：%s"),
  EXCLAMATION_MARKS("has more than one exclamation mark", "的感叹号不止一个"),
  PRESSURE("presses, which this market does not like: %s", "在催促，这个市场不喜欢：%s"),
  COUNTDOWN("counts down without a live number: %s", "在倒数，却没有实时数字：%s"),
  DUPLICATE("says the same as %s", "与 %s 重复"),
  UNKNOWN_KEY("has an unknown key %s", "有未知的键 %s"),
  MISSING_KEY("is missing", "缺失"),
  UNKNOWN_FIELD("has an unknown field %s", "有未知的字段 %s"),
  WRONG_VALUE("has a wrong value: %s", "的值不对：%s"),
  NO_PAGE("is of a language without a page: %s", "所属语言没有词页：%s");

  private final String en;
  private final String zh;

  Fault(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /// The name scripts rely on, `too-long`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether a line with it is not used.
  public boolean isError() {
    return switch (this) {
      case TOO_MANY_WORDS, NO_NAME, DUPLICATE, ROMAN_NEEDLESS, UNKNOWN_FIELD -> false;
      case EMPTY,
          TOO_LONG,
          CONTROL_CHARACTER,
          NOT_COMPOSED,
          FAREWELL,
          UNKNOWN_PLACEHOLDER,
          PLACEHOLDER_TWICE,
          PLACEHOLDER_NOT_HERE,
          PLACEHOLDER_MISSING,
          UNFINISHED,
          NOTHING_TO_LEAVE_OUT,
          NAME_LEFT,
          GAP,
          CAPITAL,
          SCRIPTS_DIFFER,
          ROMAN_MISSING,
          ROMAN_NOT_LATIN,
          GLOSS_DIFFERS,
          MARKUP,
          GENDER,
          ALL_CAPS,
          EXCLAMATION_MARKS,
          PRESSURE,
          COUNTDOWN,
          UNKNOWN_KEY,
          MISSING_KEY,
          WRONG_VALUE,
          NO_PAGE ->
          true;
    };
  }

  String en(String detail) {
    return en.replace("%s", detail);
  }

  String zh(String detail) {
    return zh.replace("%s", detail);
  }
}
