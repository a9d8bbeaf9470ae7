package app.cuelight.launch;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.DeedText;
import app.cuelight.domain.event.NoteText;
import app.cuelight.domain.event.PeopleText;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.feed.LogDecoder;
import app.cuelight.feed.agora.AgoraKind;
import app.cuelight.feed.agora.NcsDecoder;
import app.cuelight.feed.agora.message.ChatDecoder;
import app.cuelight.feed.cloudevents.CloudEvents;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.files.orders.OrderFile;
import app.cuelight.feed.obs.ObsKind;
import app.cuelight.feed.shopify.ShopifyDecoder;
import app.cuelight.feed.shopify.ShopifyKind;
import app.cuelight.feed.standard.StandardWebhooks;
import app.cuelight.show.live.OutputBoard;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.show.port.Cursors;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.PlaybookStore;
import app.cuelight.show.port.SettingsStore;
import app.cuelight.show.port.TierStore;
import app.cuelight.store.secret.SecretStore;
import app.cuelight.store.settings.ConnectionFile;
import app.cuelight.store.settings.OwnLineFile;
import app.cuelight.store.settings.PlaybookFile;
import app.cuelight.store.settings.SettingsFile;
import app.cuelight.store.settings.TierFile;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// What every part of the house is built from: the one clock, the one source of chance, what the
/// program knows of the world, and the files of a home.
final class Wiring {

  private static final System.Logger LOG = System.getLogger(Wiring.class.getName());
  private static final int TOKEN_BYTES = 16;
  private static final int SECRET_BYTES = 32;

  private final InstantSource clock;
  private final SecureRandom chance;
  private final Consumer<String> messages;
  private final Knowledge knowledge;

  /// @param messages takes sentences for the person who started the program
  Wiring(InstantSource clock, SecureRandom chance, Consumer<String> messages) {
    this.messages = messages;
    this.clock = clock;
    this.chance = chance;
    this.knowledge = new Knowledge(clock);
  }

  /// Safe for any thread.
  SecureRandom chance() {
    return chance;
  }

  InstantSource clock() {
    return clock;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /// Says something to the person, and to the log.
  void tell(String sentence) {
    LOG.log(Level.WARNING, sentence);
    messages.accept(sentence);
  }

  Accounts accounts(Path home) {
    var connections = new ConnectionFile(home, clock);
    return new Accounts(connections, new SecretStore(home, chance), connections::notices);
  }

  /// The lines hosts say, with their own; one that cannot be used is told of.
  LineDesk lines(Path home) {
    var own = new OwnLineFile(home, clock);
    own.all();
    own.notices().forEach(this::tell);
    SettingsStore settings = settings(home);
    return new LineDesk(knowledge.phrasebook(), own, () -> settings.get().style());
  }

  SettingsStore settings(Path home) {
    return new SettingsFile(home, clock);
  }

  /// How the dials of the tier engine stand.
  TierStore tiers(Path home) {
    return new TierFile(home, clock);
  }

  /// What is done for whom; a playbook that cannot be read is told of.
  PlaybookStore playbook(Path home) {
    var file = new PlaybookFile(home, clock);
    file.get();
    file.notices().forEach(this::tell);
    return file;
  }

  /// Every kind of connection this version knows.
  ///
  /// @param sink where events that a kind fetches by itself go
  /// @param cursors remembers how far asking has come
  HouseKinds kinds(EventSink sink, Cursors cursors) {
    var reader = new ContractReader(new ContractDecoder());
    var agora = new AgoraKind(sink, clock, chance);
    var shopify = new ShopifyKind(sink, cursors, clock, chance);
    var outputs = new OutputBoard();
    var obs = new ObsKind(sink, outputs, clock);
    return new HouseKinds(
        agora,
        shopify,
        outputs,
        List.of(new StandardWebhooks(reader), new CloudEvents(reader), agora, shopify, obs));
  }

  /// Reads events again out of the log.
  Function<RawEvent, Arrival> decoder() {
    var contract = new ContractDecoder();
    var notifications = new NcsDecoder();
    var callbacks = new ChatDecoder();
    var shops = new ShopifyDecoder();
    return new LogDecoder(
        Map.of(
            ContractDecoder.FORMAT,
            contract::decode,
            OrderFile.FORMAT,
            contract::decode,
            NcsDecoder.FORMAT,
            notifications::decode,
            ChatDecoder.FORMAT,
            callbacks::decode,
            ShopifyDecoder.FORMAT,
            shops::decode,
            NoteText.FORMAT,
            note -> new Arrival(note, NoteText.read(note.data())),
            DeedText.FORMAT,
            deed -> new Arrival(deed, DeedText.read(deed.data())),
            PeopleText.FORMAT,
            decision -> new Arrival(decision, PeopleText.read(decision.type(), decision.data()))));
  }

  /// A fresh secret of the kind Standard Webhooks has.
  String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    chance.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  /// A name nobody can guess: 128 bits in 22 characters that need no escaping.
  String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
