package app.cuelight.desk.viewers;

import app.cuelight.desk.viewers.PersonModel.Shown;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.show.people.PersonPage;
import java.util.Optional;

/// Reads one person's page; takes as long as the cache does.
record PersonLook(PeopleBook book) {

  /// Everything on her page; empty when nobody has this id.
  Optional<Shown> at(ViewerId viewer) {
    PersonPage page = book.finder().person(viewer);
    if (page == null) {
      return Optional.empty();
    }
    Facts facts = page.viewer().facts();
    String language = page.standing().locality().language();
    String called = facts.noted(Fact.CALL);
    String handle = facts.get(Fact.HANDLE);
    var name = book.names().name(called == null ? facts.get(Fact.NAME) : called, handle, language);
    Saying saying = book.names().saying(name, handle, language, facts.noted(Fact.SAY));
    return Optional.of(
        new Shown(page, saying, book.desk().alike(viewer), book.actions().of(viewer)));
  }
}
