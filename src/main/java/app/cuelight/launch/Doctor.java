package app.cuelight.launch;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.show.host.PageDesk;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Secrets;
import app.cuelight.show.port.Unconverted;
import app.cuelight.store.SqliteLedger;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Workbench.Check;
import app.cuelight.terminal.bench.Workbench.Check.State;
import app.cuelight.terminal.bench.Workbench.Examination;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Looks whether all is well, and changes nothing.
final class Doctor {

  private static final long ENOUGH_BYTES = 2L << 30;
  private static final long TOO_FEW_BYTES = 100L << 20;
  private static final int PORT = 8787;
  private static final int OLDEST_JAVA = 25;

  private final Path home;
  private final Integrity integrity;
  private final Supplier<Secrets> secrets;
  private final PageDesk page;
  private final PageDesk calendar;

  /// What is wrong with the files of a home; each refuses when it cannot be read.
  ///
  /// @param coupons of the books of coupons; empty also where there are none
  record Integrity(Supplier<List<String>> cache, Supplier<List<String>> coupons) {}

  Doctor(
      Path home, Integrity integrity, Supplier<Secrets> secrets, PageDesk page, PageDesk calendar) {
    this.home = home;
    this.integrity = integrity;
    this.secrets = secrets;
    this.page = page;
    this.calendar = calendar;
  }

  Examination examine() {
    return new Examination(
        LocalClock.rulesVersion(),
        List.of(
            java(),
            folder(),
            disk(),
            whole("cache", integrity.cache()),
            whole("coupons", integrity.coupons()),
            money(),
            owner(),
            port(),
            page(),
            calendar(),
            keyStore(),
            PlanCheck.whole(home),
            PlanCheck.zones(home),
            fonts()));
  }

  private static Check java() {
    int feature = Runtime.version().feature();
    return new Check(
        "java",
        feature >= OLDEST_JAVA ? State.OK : State.FAIL,
        Runtime.version() + ", needed is " + OLDEST_JAVA + " or newer");
  }

  private Check folder() {
    Path there = existing(home);
    if (!Files.isDirectory(there)) {
      return new Check("home", State.FAIL, there + " is a file, not a folder");
    }
    if (!Files.isWritable(there)) {
      return new Check("home", State.FAIL, "Cuelight may not write into " + there);
    }
    return there.equals(home)
        ? new Check("home", State.OK, home.toString())
        : new Check("home", State.OK, home + " does not exist yet and can be made");
  }

  private Check disk() {
    try {
      FileStore store = Files.getFileStore(existing(home));
      long free = store.getUsableSpace();
      State state = free < TOO_FEW_BYTES ? State.FAIL : free < ENOUGH_BYTES ? State.WARN : State.OK;
      return new Check("disk", state, (free >> 20) + " MiB free");
    } catch (IOException e) {
      return new Check("disk", State.WARN, "The free space could not be read");
    }
  }

  private static Check whole(String name, Supplier<List<String>> integrity) {
    try {
      List<String> wrong = integrity.get();
      return wrong.isEmpty()
          ? new Check(name, State.OK, "whole")
          : new Check(name, State.FAIL, String.join("; ", wrong));
    } catch (JournalException | Refusal e) {
      return new Check(name, State.FAIL, String.valueOf(e.getMessage()));
    }
  }

  /// Money that is left out of sums, and imports that were cut short.
  private Check money() {
    try (Ledger ledger = SqliteLedger.of(home)) {
      Unconverted left = ledger.unconverted();
      List<String> words = new ArrayList<>(List.of(left.sentence()));
      ledger.unfinished().forEach(note -> words.add(note.sentence()));
      State state = left.orders() == 0 && words.size() == 1 ? State.OK : State.WARN;
      return new Check("orders", state, String.join("; ", words));
    } catch (JournalException e) {
      return new Check("orders", State.FAIL, String.valueOf(e.getMessage()));
    }
  }

  private Check owner() {
    String receiver = ReceiverNote.read(home);
    return new Check(
        "owner",
        State.OK,
        receiver == null ? "no show is running on this home" : "a show is running at " + receiver);
  }

  private Check port() {
    if (ReceiverNote.read(home) != null) {
      return new Check("port", State.OK, "in use by the show that is running");
    }
    try (var _ = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
      return new Check("port", State.OK, PORT + " is free");
    } catch (IOException e) {
      return new Check(
          "port", State.WARN, PORT + " is taken by another program; a free one will be used");
    }
  }

  private Check page() {
    try {
      PageDesk.State state = page.state();
      if (!state.open()) {
        return new Check("page", State.OK, "the host's page is shut");
      }
      if (state.served()) {
        return new Check(
            "page", State.OK, "the host's page is open; cuelight page show tells where");
      }
      return ReceiverNote.read(home) == null
          ? new Check("page", State.OK, "the host's page opens with the next show")
          : new Check(
              "page",
              State.WARN,
              "the host's page cannot be opened at its address; choose another");
    } catch (JournalException e) {
      return new Check("page", State.FAIL, String.valueOf(e.getMessage()));
    }
  }

  /// Whether others may subscribe to the plan, and where; the token of its address stays unsaid.
  private Check calendar() {
    try {
      PageDesk.State state = calendar.state();
      if (!state.open()) {
        return new Check("calendar", State.OK, "nobody can subscribe to the plan");
      }
      String where =
          state.addresses().stream()
              .map(address -> URI.create(address).getAuthority())
              .collect(Collectors.joining(", "));
      if (state.served()) {
        return new Check(
            "calendar",
            State.OK,
            "the plan is served at " + where + "; cuelight schedule share show tells the address");
      }
      return ReceiverNote.read(home) == null
          ? new Check("calendar", State.OK, "the plan is served at " + where + " in the next show")
          : new Check(
              "calendar", State.WARN, "the plan cannot be served at " + where + "; choose another");
    } catch (JournalException e) {
      return new Check("calendar", State.FAIL, String.valueOf(e.getMessage()));
    }
  }

  private Check keyStore() {
    return secrets.get().place().equals("keystore")
        ? new Check("key store", State.OK, "secrets lie in the key store of the system")
        : new Check(
            "key store",
            State.WARN,
            "no key store was found: secrets lie in a file that only you can read");
  }

  private static Check fonts() {
    boolean bundled = Doctor.class.getResource("/assets/fonts") != null;
    return new Check(
        "fonts",
        bundled ? State.OK : State.FAIL,
        bundled ? "bundled" : "the bundled fonts are missing: install Cuelight again");
  }

  private static Path existing(Path path) {
    Path there = path;
    while (!Files.exists(there)) {
      Path parent = there.getParent();
      if (parent == null) {
        return there;
      }
      there = parent;
    }
    return there;
  }
}
