/** True for a YYYY, YYYY-MM or YYYY-MM-DD that is in the calendar. */
export function isCalendarDay(text: string): boolean {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  return found !== null && inCalendar(Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1));
}

/** True for a --MM-DD that is in the calendar of some year. */
export function isMonthDay(text: string): boolean {
  const found = /^--(\d\d)-(\d\d)$/.exec(text);
  return found !== null && inCalendar(2024, Number(found[1]), Number(found[2]));
}

function inCalendar(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return day > 0 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
