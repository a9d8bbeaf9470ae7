package app.cuelight.launch;

import app.cuelight.domain.greet.Finding;
import app.cuelight.feed.phrases.PhraseFile;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.store.settings.OwnLineFile;
import app.cuelight.terminal.bench.Phrases;
import app.cuelight.terminal.bench.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lines of the house and of a home, for the command line.
final class HousePhrases implements Phrases {

  private final LineDesk desk;
  private final Knowledge knowledge;

  HousePhrases(LineDesk desk, Knowledge knowledge) {
    this.desk = desk;
    this.knowledge = knowledge;
  }

  @Override
  public LineDesk desk() {
    return desk;
  }

  @Override
  public List<Linted> lint(@Nullable Path file) {
    if (file == null) {
      return Stream.concat(
              desk.bundledFindings().stream().map(f -> new Linted(page(f), f)),
              desk.ownFindings().stream().map(f -> new Linted(OwnLineFile.FILE, f)))
          .toList();
    }
    try (InputStream content = Files.newInputStream(file)) {
      return new PhraseFile(knowledge.phrasebook())
          .check(file.toString(), content).stream()
              .map(finding -> new Linted(String.valueOf(file.getFileName()), finding))
              .toList();
    } catch (IOException e) {
      throw new Refusal("The file " + file + " cannot be read; is it there?", e);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private static String page(Finding finding) {
    return finding.where().split("/", 2)[0] + ".json";
  }
}
