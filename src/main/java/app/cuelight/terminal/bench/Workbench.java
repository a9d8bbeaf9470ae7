package app.cuelight.terminal.bench;

import app.cuelight.domain.locale.NameBook;
import app.cuelight.show.connect.ConnectionDesk;
import app.cuelight.show.host.PageDesk;
import app.cuelight.show.people.PeopleGroups;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Everything the verbs work with, opened only when a verb asks for it: `contract` opens no cache,
/// `viewers` no receiver. Built in launch; a test hands in its own.
///
/// Every method that takes a home may throw a [Refusal], or a
/// [app.cuelight.show.port.JournalException] with its sentence.
public interface Workbench {

  /// The version of the program, such as `0.1.0`.
  String version();

  /// The home used when none is named: `CUELIGHT_HOME`, else the platform's application-data
  /// folder.
  Path defaultHome();

  InstantSource clock();

  /// Writes a tree of maps, lists, texts, numbers and nulls as JSON text.
  String json(Object tree);

  /// The JSON Schema of the event contract.
  String contract();

  /// Opens the cache for reading; another process may own and change it meanwhile.
  Reading reading(Path home);

  /// Opens the cache for acting on people.
  People people(Path home);

  ConnectionDesk connections(Path home);

  /// The switch of the host's page.
  PageDesk page(Path home);

  /// The switch of the calendar to subscribe to.
  PageDesk share(Path home);

  /// The dials of the tier engine.
  Tuning tuning(Path home);

  /// What is done for whom.
  Playbooks playbooks(Path home);

  /// Opens the books of coupons of a home; a running show has them open too.
  Coupons coupons(Path home);

  /// Opens the plan of a home; a running show has it open too.
  Plans plans(Path home);

  /// The named queries of a home.
  PeopleGroups groups(Path home);

  /// Opens the cache for importing, which needs it for itself.
  Importing importing(Path home);

  /// Finds words for somebody, with the home's own lines.
  Greetings greetings(Path home);

  Phrases phrases(Path home);

  /// What is known about names.
  NameBook names();

  Listening listening();

  /// Looks whether all is well.
  Examination examine(Path home);

  /// A home in one file, and back.
  Archive archive(Path home);

  /// The verbs that run a show.
  Stage stage(Path home);

  /// What the doctor found.
  ///
  /// @param zoneRules the version of the time-zone rules in use, such as `2026b`
  record Examination(String zoneRules, List<Check> checks) {
    public Examination {
      checks = List.copyOf(checks);
    }
  }

  /// One finding.
  record Check(String name, State state, String detail) {

    /// How serious it is.
    public enum State {
      OK("ok"),
      WARN("warn"),
      FAIL("fail");

      private final String code;

      State(String code) {
        this.code = code;
      }

      /// The word scripts rely on.
      public String code() {
        return code;
      }
    }
  }
}
