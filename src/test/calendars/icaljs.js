// What is on in a calendar, as ical.js reads it: "id<TAB>start/end" in seconds since 1970.
// usage: node icaljs.js FILE FROM UNTIL
const fs = require('fs');
const loaded = require('ical.js');
const ICAL = loaded.default || loaded;
const [file, from, until] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, 'utf8')));
ICAL.TimezoneService.reset();
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}
const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one, {strictExceptions: true, exceptions: []}));
const masters = new Map();
for (const event of events) {
  if (!event.isRecurrenceException()) masters.set(event.uid, event);
}
for (const event of events) {
  if (event.isRecurrenceException()) masters.get(event.uid).relateException(event);
}
const say = (id, item, start, end) => {
  const at = start.toUnixTime();
  if (at >= from && at < until && item.component.getFirstPropertyValue('status') !== 'CANCELLED') {
    const series = id.replace(/\/\d{8}t\d{6}z$/, '');
    console.log(`${series}\t${at}/${end.toUnixTime()}`);
  }
};
for (const [id, event] of masters) {
  if (!event.isRecurring()) {
    say(id, event, event.startDate, event.endDate);
    continue;
  }
  const starts = event.iterator();
  for (let next = starts.next(); next; next = starts.next()) {
    const details = event.getOccurrenceDetails(next);
    say(id, details.item, details.startDate, details.endDate);
    if (next.toUnixTime() > until + 86400 * 366) break;
  }
}
