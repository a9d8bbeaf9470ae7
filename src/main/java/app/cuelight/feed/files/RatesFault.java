package app.cuelight.feed.files;

import app.cuelight.domain.basic.Bilingual;
import java.nio.file.Path;
import java.util.Locale;

/// Why a file of exchange rates is refused, in both languages of the console; `%s` is what it is
/// about.
enum RatesFault {
  EMPTY("There is no rate in this file.", "这个文件里没有汇率。"),
  NO_TEXT("The file is no text in UTF-8.", "文件不是 UTF-8 文本。"),
  HEADER(
      "The header is neither that of the European Central Bank (Date, USD, JPY, …) nor day,"
          + " currency, rate.",
      "表头既不是欧洲央行的（Date, USD, JPY, …），也不是 day, currency, rate。"),
  SHORT("The row is shorter than the header.", "这一行比表头短。"),
  NO_CURRENCY("“%s” is no currency of ISO 4217.", "“%s”不是 ISO 4217 币种代码。"),
  NO_RATE("A rate is a number greater than zero, such as 1.0866.", "汇率应为大于零的数，例如 1.0866。"),
  NO_DAY("A day is written as 2026-03-31.", "日期应写成 2026-03-31。"),
  NO_XML("The file is no XML from here on.", "文件从这里起不是 XML。");

  private final String en;
  private final String zh;

  RatesFault(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /// The sentence about this.
  Bilingual about(Object... what) {
    return new Bilingual(
        String.format(Locale.ROOT, en, what), String.format(Locale.ROOT, zh, what));
  }

  /// The file is refused for what stands in a line.
  ///
  /// @param line from 1
  BadFile at(Path file, long line, Object... what) {
    Bilingual said = about(what);
    return new BadFile(
        file,
        line,
        1,
        said.en(),
        new Bilingual("Line " + line + ": " + said.en(), "第 " + line + " 行：" + said.zh()));
  }
}
