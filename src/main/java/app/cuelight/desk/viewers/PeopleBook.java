package app.cuelight.desk.viewers;

import app.cuelight.domain.locale.NameBook;
import app.cuelight.show.people.PeopleFinder;
import app.cuelight.show.people.PeopleGroups;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.show.playbook.ActionDesk;
import app.cuelight.show.playbook.CareDesk;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// What the Viewers screen works with.
///
/// @param words reads what was typed: marks where it knows them, the rest as words to search; asked
///   at every letter on the FX thread, so it must be quick
/// @param names how a name is said
/// @param away where the cache is read and written, never the FX thread
public record PeopleBook(
    PeopleFinder finder,
    PeopleGroups groups,
    PersonDesk desk,
    ActionDesk actions,
    CareDesk care,
    Function<String, PeopleQuery> words,
    NameBook names,
    Executor away) {}
