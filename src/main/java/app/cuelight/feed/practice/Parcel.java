package app.cuelight.feed.practice;

import java.time.Instant;
import okhttp3.Request;

/// One delivery on its way.
///
/// @param events how many events are in it
record Parcel(int events, Addressed addressed) {

  /// The request of one attempt. Standard Webhooks signs the time of the attempt.
  interface Addressed {
    Request at(Instant now);
  }
}
