package app.cuelight.domain.tier;

/// What the audience clock is read by, out of the settings.
///
/// @param enough with fewer shows than this the days of the calendar have to do
/// @param newcomer first seen within so many shows: new
/// @param active attended one of so many last shows: active
/// @param dormant missed more than so many: churned
/// @param counted of so many last shows attendance is counted for advocates
/// @param regularRate attended shows per show offered that make a regular
/// @param regularOffered with fewer shows offered nobody is a regular
record ShowLimits(
    int enough,
    int newcomer,
    int active,
    int dormant,
    int counted,
    double regularRate,
    double regularOffered) {

  static ShowLimits of(TierSettings settings) {
    return new ShowLimits(
        settings.whole(Dial.SHOWS_ENOUGH),
        settings.whole(Dial.SHOWS_NEW),
        settings.whole(Dial.SHOWS_ACTIVE),
        settings.whole(Dial.SHOWS_DORMANT),
        settings.whole(Dial.ADVOCATE_OF),
        settings.share(Dial.REGULAR_RATE),
        settings.value(Dial.REGULAR_OFFERED));
  }

  boolean isRunning(ShowClock clock) {
    return clock.starts().size() >= enough;
  }
}
