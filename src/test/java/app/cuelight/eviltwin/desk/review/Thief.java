package app.cuelight.eviltwin.desk.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.javakeyring.Keyring;
import com.ibm.icu.util.ULocale;
import de.siegmar.fastcsv.reader.CsvReader;
import java.awt.Color;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.util.logging.Logger;
import javax.crypto.Mac;
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
  Marker roomless;
}
