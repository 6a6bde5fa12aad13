import { sifted } from '../model.ts';

/** Activities by year. */
export function Time() {
  if (!sifted.value) return <section class="time" aria-label="Time" />;
  return <section class="time" aria-label="Time" />;
}
