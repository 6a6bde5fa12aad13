import { signal } from '@preact/signals';

/** How far the panel is drawn up on a narrow screen. */
const STOPS = ['peek', 'half', 'full'] as const;
export const stop = signal<(typeof STOPS)[number]>('peek');

/** Whether the filters are open where they have no column of their own. */
export const filtersOpen = signal(false);

/** Top of the sheet: a tap takes it to the next stop, a drag to the nearest. */
export function Grab() {
  return (
    <button
      type="button"
      class="grab"
      aria-label={stop.value === 'full' ? 'Lower the panel' : 'Raise the panel'}
      onClick={raise}
      onPointerDown={drag}
    />
  );
}

function raise(): void {
  stop.value = STOPS[(STOPS.indexOf(stop.value) + 1) % STOPS.length] ?? 'peek';
}

/** Pixels that count as a drag. */
const FAR = 40;

function drag(event: PointerEvent): void {
  const start = event.clientY;
  const up = (e: PointerEvent) => {
    const moved = start - e.clientY;
    if (Math.abs(moved) < FAR) return;
    const at = STOPS.indexOf(stop.value) + (moved > 0 ? 1 : -1);
    const next = STOPS[Math.max(0, Math.min(STOPS.length - 1, at))] ?? 'peek';
    // The click that follows the drag would take it one further.
    addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
    stop.value = next;
  };
  addEventListener('pointerup', up, { once: true });
}
