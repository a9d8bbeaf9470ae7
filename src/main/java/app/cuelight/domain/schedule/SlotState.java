package app.cuelight.domain.schedule;

/// How certain a planned show is (`STATUS` of RFC 5545 §3.8.1.11: tentative, confirmed, cancelled).
public enum SlotState {
  DRAFT,
  CONFIRMED,
  CANCELLED
}
