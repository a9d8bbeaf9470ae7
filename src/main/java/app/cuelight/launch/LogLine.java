package app.cuelight.launch;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// One line a record, and the trace of what went wrong below it.
final class LogLine extends Formatter {

  @Override
  public String format(LogRecord entry) {
    var line =
        new StringBuilder()
            .append(entry.getInstant())
            .append(' ')
            .append(entry.getLevel().getName())
            .append(' ')
            .append(shortened(entry.getLoggerName()))
            .append(": ")
            .append(formatMessage(entry))
            .append('\n');
    if (entry.getThrown() != null) {
      trace(line, entry.getThrown());
    }
    return line.toString();
  }

  private static void trace(StringBuilder line, Throwable thrown) {
    line.append("  ").append(thrown).append('\n');
    for (StackTraceElement element : thrown.getStackTrace()) {
      line.append("    at ").append(element).append('\n');
    }
    if (thrown.getCause() != null) {
      line.append("  because of\n");
      trace(line, thrown.getCause());
    }
  }

  private static String shortened(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
