/** Icons on a 16 by 16 grid, drawn as strokes. */
const PATHS = {
  search: 'M10.4 10.4 14 14M11.5 6.75a4.75 4.75 0 1 1-9.5 0 4.75 4.75 0 0 1 9.5 0z',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H7',
  redo: 'm10.5 3 3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H9',
  link: 'M6.5 9.5a3 3 0 0 0 4.5.3l2-2a3 3 0 0 0-4.2-4.3l-1 1M9.5 6.5a3 3 0 0 0-4.5-.3l-2 2a3 3 0 0 0 4.2 4.3l1-1',
  save: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11',
  contrast: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM8 5a3 3 0 0 1 0 6zM8 5v6',
  down: 'm4 6.2 4 4 4-4',
  next: 'm6.2 4 4 4-4 4',
  back: 'm9.8 4-4 4 4 4',
  close: 'm3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  box: 'M2.5 5V2.5H5M8 2.5h1M12.5 2.5h1V5M13.5 8v1M2.5 8v1M2.5 12v1.5H5M8.2 8.2l5.3 2.1-2.4.9-.9 2.4z',
  list: 'M2.5 4h.1M2.5 8h.1M2.5 12h.1M5.5 4h8M5.5 8h8M5.5 12h8',
  table: 'M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.9h11M6.6 2.5v11',
  network:
    'M5.4 5.4 10.6 4M5.2 6.4l1.5 4.4M11.3 5.2 8.2 11M5.3 5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0zM14.3 3.6a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0zM9.2 12.4a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z',
  play: 'M4.5 3v10l8-5z',
  pause: 'M5 3v10M11 3v10',
  file: 'M3.5 2h6l3 3v9h-9zM9.2 2v3.3h3.3M6 8h4M6 10.8h4',
  hide: 'M2.5 2.5l11 11M6.5 3.8A6.5 6.5 0 0 1 14 8a9 9 0 0 1-1.6 2.3M4 5.2A8 8 0 0 0 2 8a6.6 6.6 0 0 0 8 4.1M6.6 6.6a2 2 0 0 0 2.8 2.8',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  keys: 'M2 4.5h12v7H2zM4.6 7h.1M7 7h.1M9.2 7h.1M11.5 7h.1M5.5 9.3h5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  pin: 'M5.5 2.5h5M6.2 2.5v4L4 9.2h8L9.8 6.5v-4M8 9.2v4.3',
  path: 'M3.4 4.8v4.4a3 3 0 0 0 3 3h3.2M5 3.2a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM14.2 12.2a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0z',
  unfold: 'M9.5 6.5 14 2M10.5 2H14v3.5M6.5 9.5 2 14M2 10.5V14h3.5',
  warning: 'M8 5v3.6M8 11h.1M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2z',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg class={small ? 'ic ic-s' : 'ic'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
