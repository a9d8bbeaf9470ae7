package app.cuelight.eviltwin.desk.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.javakeyring.Keyring;
import com.google.zxing.BarcodeFormat;
import com.ibm.icu.util.ULocale;
import de.focus_shift.jollyday.core.HolidayManager;
import de.siegmar.fastcsv.reader.CsvReader;
import io.agora.chat.ChatTokenBuilder2;
import java.awt.Color;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.util.logging.Logger;
import javax.crypto.Mac;
import net.fortuna.ical4j.data.CalendarParser;
import org.slf4j.Marker;
import picocli.CommandLine;

/// Uses every library outside its room, and one that has no room at all.
final class Thief {

  ObjectMapper json;
  Keyring keys;
  ULocale icu;
  CsvReader<?> csv;
  Color awt;
  HttpClient http;
  Connection sql;
  Logger logging;
  Mac cipher;
  CommandLine commandLine;
  ChatTokenBuilder2 tokens;
  BarcodeFormat codes;
  HolidayManager holidays;
  CalendarParser calendars;
  Marker roomless;
}
