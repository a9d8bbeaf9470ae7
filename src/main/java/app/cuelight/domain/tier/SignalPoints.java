package app.cuelight.domain.tier;

/// What each signal of taking part is worth, out of the settings.
///
/// @param presenceSeconds who stays so long was there
/// @param dwellMinutes the stay that gives the first points
/// @param dwellMost longer stays, in minutes, count as this
/// @param flood more messages than this, faster than one a second, are no talk
/// @param likeCount so many likes give the first points
/// @param recent no sign of life in so many last shows is no engagement
/// @param deepShare the share of the room that is deep, of 1
record SignalPoints(
    Fade fade,
    double presence,
    int presenceSeconds,
    double dwell,
    double dwellMinutes,
    double dwellMost,
    double comment,
    int flood,
    double question,
    double questionMost,
    double like,
    double likeCount,
    double share,
    double shareMost,
    double look,
    double basket,
    double gift,
    double giftMost,
    double follow,
    int recent,
    double deepShare,
    double deepPoints,
    int deepShows) {

  static SignalPoints of(TierSettings settings) {
    return new SignalPoints(
        new Fade(settings.value(Dial.HALF_LIFE)),
        settings.value(Dial.PRESENCE_POINTS),
        settings.whole(Dial.PRESENCE_SECONDS),
        settings.value(Dial.DWELL_POINTS),
        settings.value(Dial.DWELL_MINUTES),
        settings.value(Dial.DWELL_MOST),
        settings.value(Dial.COMMENT_POINTS),
        settings.whole(Dial.COMMENT_FLOOD),
        settings.value(Dial.QUESTION_POINTS),
        settings.value(Dial.QUESTION_MOST),
        settings.value(Dial.LIKE_POINTS),
        settings.value(Dial.LIKE_COUNT),
        settings.value(Dial.SHARE_POINTS),
        settings.value(Dial.SHARE_MOST),
        settings.value(Dial.LOOK_POINTS),
        settings.value(Dial.BASKET_POINTS),
        settings.value(Dial.GIFT_POINTS),
        settings.value(Dial.GIFT_MOST),
        settings.value(Dial.FOLLOW_POINTS),
        settings.whole(Dial.ENGAGED_SHOWS),
        settings.share(Dial.DEEP_SHARE),
        settings.value(Dial.DEEP_POINTS),
        settings.whole(Dial.DEEP_SHOWS));
  }
}
