/** True for a day, month or year that exists in the calendar (YYYY-MM-DD, YYYY-MM, YYYY): 2023-02-30 does not. */
export function isDate(text: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  return found !== null && inCalendar(Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1));
}

/** True for a --MM-DD that is in the calendar of some year. */
export function isMonthDay(text: string): boolean {
  const found = /^--(\d{2})-(\d{2})$/.exec(text);
  return found !== null && inCalendar(2024, Number(found[1]), Number(found[2]));
}

function inCalendar(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
