package app.cuelight.launch;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Rate;
import app.cuelight.feed.files.BadFile;
import app.cuelight.show.port.JournalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why a file was not taken in, in both languages of the console: by what it was, not by the
/// sentence a command prints, which names options.
final class RefusalWords {

  private RefusalWords() {}

  /// What the console says of it; null where it has no words of its own.
  ///
  /// @param cause of the refusal
  static @Nullable Bilingual of(@Nullable Throwable cause) {
    return switch (cause) {
      case BadFile bad -> bad.onScreen();
      case RateStays stays -> known(stays.known());
      case UncheckedIOException unread -> unread(unread.getCause());
      case JournalException fault -> of(fault.fault());
      case null, default -> null;
    };
  }

  private static Bilingual known(Rate rate) {
    LocalDate day = LocalDate.ofEpochDay(rate.day());
    String value = rate.perEuro().toPlainString() + " " + rate.currency();
    return new Bilingual(
        "On %s one euro is known to be %s, and a rate once known stays.".formatted(day, value),
        "%s 的汇率已知为 1 欧元 = %s，已知的汇率不再改变。".formatted(day, value));
  }

  private static Bilingual unread(@Nullable IOException why) {
    return switch (why) {
      case NoSuchFileException _ -> new Bilingual("The file is not there any more.", "文件已经不在原处。");
      case AccessDeniedException _ ->
          new Bilingual(
              "This computer does not let you read the file. Change who may read it, or copy it.",
              "您没有读取该文件的权限。请更改权限，或复制一份。");
      case null, default ->
          new Bilingual(
              "The file cannot be read. Look at the disk it is on, or copy the file.",
              "无法读取文件。请检查它所在的磁盘，或复制一份。");
    };
  }

  /// Whatever was written before is in, and the same file once more finishes it.
  private static Bilingual of(JournalException.Fault fault) {
    return switch (fault) {
      case DISK_FULL ->
          new Bilingual(
              "The disk is full. Make room and take the file in again.", "磁盘已满。请腾出空间，再导入一次。");
      case READ_ONLY ->
          new Bilingual(
              "Cuelight may not write its folder. Change who may write it, then take the file in"
                  + " again.",
              "Cuelight 不能写入它的文件夹。请更改权限，再导入一次。");
      case IN_USE ->
          new Bilingual(
              "Another program holds the records. Close it and take the file in again.",
              "记录被另一个程序占用。请关闭它，再导入一次。");
      case CORRUPT ->
          new Bilingual(
              "The records are damaged. Start Cuelight again, then take the file in again.",
              "记录已损坏。请重新启动 Cuelight，再导入一次。");
      case OTHER ->
          new Bilingual(
              "The records could not be written. Look at the disk and take the file in again.",
              "无法写入记录。请检查磁盘，再导入一次。");
    };
  }
}
