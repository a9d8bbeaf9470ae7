package app.cuelight.feed.agora.message;

import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a message did not leave, in the words of one service.
///
/// @param code what its codes begin with, `chat`
/// @param service what it is called
record Trouble(String code, String service) {

  private static final int SERVER_FAULTS = 500;

  /// What a reply means that is no success.
  Outcome of(Reply reply) {
    return switch (reply) {
      case Reply.NeverLeft _ ->
          trouble(
              Kind.LATER,
              "unreachable",
              service + " is not to be reached; nothing was sent. Check the network.",
              "无法连接" + service + "，消息没有发出。请检查网络。");
      case Reply.Lost _ ->
          trouble(
              Kind.UNKNOWN,
              "no-answer",
              service + " did not answer: whether the message left is not known.",
              service + "没有回应：不清楚消息是否已发出。");
      case Reply.Answered answered -> answered(answered);
    };
  }

  private Outcome answered(Reply.Answered answered) {
    int status = answered.status();
    return switch (status) {
      case 401 ->
          trouble(
              Kind.ACCOUNT,
              "token",
              service + " refuses the token. Check the secret of this connection.",
              service + "拒绝了令牌。请检查此连接的密钥。");
      case 403, 404 ->
          trouble(
              Kind.ACCOUNT,
              Integer.toString(status),
              service
                  + " does not know this project, or it is not switched on for it. Check the"
                  + " settings of this connection.",
              service + "不认识此项目，或尚未为它开通。请检查此连接的设置。");
      case 413 -> tooLong();
      case 429 -> busy(answered.after());
      case 503 -> answered.after() == null ? fault(status) : busy(answered.after());
      default -> status >= SERVER_FAULTS || status == 408 ? fault(status) : bad(status);
    };
  }

  /// It asks for patience.
  Outcome busy(@Nullable Duration after) {
    return new Outcome.Failed(
        new RemoteTrouble(
            Kind.LATER,
            code + "-busy",
            service + " has had too many calls for now; the message waits.",
            service + "调用过多，消息稍后再发。",
            after));
  }

  /// It is longer than the service allows.
  Outcome tooLong() {
    return trouble(
        Kind.NEVER,
        "too-long",
        "The message is longer than " + service + " allows. Shorten its text.",
        "消息超过" + service + "允许的长度。请缩短内容。");
  }

  /// Half an answer, or one that does not say what became of this message.
  Outcome half() {
    return trouble(
        Kind.UNKNOWN,
        "half-answer",
        service + " answered without saying what became of the message.",
        service + "的回应没有说明消息的结果。");
  }

  /// Nothing of it left: the program ends.
  Outcome stopped() {
    return trouble(
        Kind.LATER, "stopped", "The console was closed before the message left.", "控制台关闭时消息尚未发出。");
  }

  /// She or the room is not to be reached this way.
  Outcome unknownTo(String whom) {
    return trouble(
        Kind.NEVER,
        "unknown-to",
        service
            + " does not reach "
            + whom
            + ". Check the rooms in the settings of this connection.",
        service + "无法送达 " + whom + "。请检查此连接设置中的房间。");
  }

  /// It was looked for where it would stand if it had left, and is not there.
  Outcome absent() {
    return trouble(
        Kind.LATER,
        "absent",
        service + " has no such message in its history: it did not leave.",
        service + "的历史消息中没有这条消息：它没有发出。");
  }

  /// It cannot be looked for.
  Outcome unasked() {
    return trouble(
        Kind.UNKNOWN,
        "no-history",
        service + " keeps nothing that could be asked: whether the message left is not known.",
        service + "没有可查询的记录：不清楚消息是否已发出。");
  }

  private Outcome fault(int status) {
    return trouble(
        Kind.UNKNOWN,
        "fault",
        service + " has a fault (" + status + "): whether the message left is not known.",
        service + "出现故障（" + status + "）：不清楚消息是否已发出。");
  }

  private Outcome bad(int status) {
    return trouble(
        Kind.NEVER,
        Integer.toString(status),
        service + " does not accept the message (" + status + ").",
        service + "不接受这条消息（" + status + "）。");
  }

  private Outcome trouble(Kind kind, String what, String en, String zh) {
    return new Outcome.Failed(new RemoteTrouble(kind, code + "-" + what, en, zh, null));
  }
}
