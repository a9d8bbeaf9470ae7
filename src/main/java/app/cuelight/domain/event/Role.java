package app.cuelight.domain.event;

/// People in the room who are no audience: never counted, never greeted.
public enum Role {
  HOST,
  MODERATOR,
  STAFF,
  BOT
}
