import { signal } from '@preact/signals';

const query = matchMedia('(max-width: 760px)');

/** Whether the screen is a telephone's; the style sheets say it with the same width. */
export const isNarrow = signal(query.matches);
query.addEventListener('change', () => {
  isNarrow.value = query.matches;
});
