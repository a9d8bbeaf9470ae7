// Where our public holidays differ from those of npm's date-holidays, day by day.
// usage: java … Ours.java 2024 2030 CN KR | node judge.js   ("+" only ours, "-" only theirs)
// A day that is "about" agrees with theirs when the day before or after is theirs.
const fs = require('fs');
const DateHolidays = require('date-holidays');
const ours = {};
for (const line of fs.readFileSync(0, 'utf8').trim().split('\n')) {
  const [country, day, certainty, ...name] = line.split(' ');
  ((ours[country] ||= {})[day.slice(0, 4)] ||= {})[day] = {certainty, name: name.join(' ')};
}
const next = (day, days) => new Date(Date.parse(day + 'T00:00:00Z') + days * 86400000).toISOString().slice(0, 10);
for (const country of Object.keys(ours)) {
  const judge = new DateHolidays(country);
  for (const year of Object.keys(ours[country])) {
    const mine = ours[country][year];
    const theirs = {};
    for (const holiday of judge.getHolidays(Number(year), 'en').filter(one => one.type === 'public')) {
      const whole = Math.round((holiday.end - holiday.start) / 86400000);
      for (let i = 0; i < Math.max(1, whole); i++) {
        theirs[next(holiday.date.slice(0, 10), i)] = holiday.name;
      }
    }
    const same = Object.keys(mine).filter(day => theirs[day]).length;
    const more = Object.keys(mine).filter(day => !theirs[day]
        && !(mine[day].certainty === 'ABOUT' && (theirs[next(day, 1)] || theirs[next(day, -1)])));
    const fewer = Object.keys(theirs).filter(day => !mine[day]);
    console.log(`${country} ${year}: ${same} the same`);
    more.forEach(day => console.log(`  + ${day} ${mine[day].name}`));
    fewer.forEach(day => console.log(`  - ${day} ${theirs[day]}`));
  }
}
