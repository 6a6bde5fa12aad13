import { computed, signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sifted } from '../../src/graph/sift.ts';
import { dataset, sifted } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { drift, edit, view } from '../state.ts';
import { ACTIVITIES, counted } from '../words.ts';

/** Pixels: height of the columns, and width for each year that is written. */
const HEIGHT = 44;
const YEAR = 80;
/** Pixels from an end of the brush within which a press takes it. */
const REACH = 14;
/** Marks in a bin before it becomes a bar. */
const MARKS = 8;
/** Years shown at least. */
const FEWEST = 6;

interface Bin {
  readonly year: number;
  readonly count: number;
  readonly planned: number;
}

let latest: readonly Bin[] = [];
/** Activities by year under all filters but time; while another lens is fetched, those of the one before, so that nothing jumps. */
const bins = computed<readonly Bin[]>(() => {
  if (sifted.value) latest = binned(sifted.value.years);
  return latest;
});

function binned(years: Sifted['years']): readonly Bin[] {
  const things = dataset.value?.things;
  if (!things) return [];
  const known = [...years.keys()].filter((year) => year > 0).sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = Math.min(first, last - FEWEST + 1);
  return Array.from({ length: last - from + 1 }, (_, i) => {
    const activities = years.get(from + i) ?? [];
    const planned = activities.filter((a) => ['planned', 'intended'].includes(things.status[a] ?? '')).length;
    return { year: from + i, count: activities.length, planned };
  });
}

const isPlaying = signal(false);

/** Time as a brush over a histogram of activities; the undated are counted apart and always drawn. */
export function Time() {
  const all = bins.value;
  useEffect(() => (isPlaying.value ? play() : undefined), [isPlaying.value]);
  if (all.length === 0) return null;
  const { from, to } = view.value;
  const inside = all.filter(({ year }) => year >= (from || -Infinity) && year <= (to || Infinity));
  const total = all.reduce((sum, bin) => sum + bin.count, 0);
  const most = Math.max(...all.map(({ count }) => count));
  const undated = sifted.value?.years.get(0)?.length ?? 0;
  const [first, last] = [all[0]?.year ?? 0, all.at(-1)?.year ?? 0];
  return (
    <section class="time" aria-label="Time">
      <div class="time-head">
        <b>
          {from || first} to {to || last}
        </b>
        <span>
          {inside.reduce((sum, bin) => sum + bin.count, 0)} of {counted(total, ACTIVITIES)}
        </span>
        <span class="end">
          {most > MARKS ? `activities by year, ${most} at most` : 'one mark, one activity'}; outlined, planned
          {undated > 0 ? `. ${undated} without a date ${undated === 1 ? 'is' : 'are'} always drawn` : ''}
        </span>
      </div>
      <button
        type="button"
        class="btn btn-line btn-ic"
        aria-label={isPlaying.value ? 'Stop' : 'Play the years'}
        onClick={() => {
          isPlaying.value = !isPlaying.value;
        }}
      >
        <Icon name={isPlaying.value ? 'pause' : 'play'} small />
      </button>
      <Histogram all={all} first={first} last={last} />
    </section>
  );
}

function Histogram({ all, first, last }: { all: readonly Bin[]; first: number; last: number }) {
  const picture = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || 720));
    if (picture.current) watch.observe(picture.current);
    return () => watch.disconnect();
  }, []);
  const step = width / all.length;
  const { from, to } = view.value;
  // An address may ask for years that no activity has.
  const within = (x: number) => Math.max(0, Math.min(width, x));
  const [low, high] = [within(((from || first) - first) * step), within(((to || last) - first + 1) * step)];
  const most = Math.max(...all.map((bin) => bin.count));
  return (
    <svg
      ref={picture}
      class="hist"
      viewBox={`0 -2 ${width} ${HEIGHT + 20}`}
      onPointerDown={(event) => brush(event, picture.current, first, all.length)}
    >
      <title>Activities by year</title>
      <rect class="brush" x={low} width={Math.max(0, high - low)} y="-2" height={HEIGHT + 2} />
      {all.map((bin, i) => (
        <Column
          key={bin.year}
          bin={bin}
          x={i * step}
          width={step}
          most={most}
          isIn={bin.year >= (from || first) && bin.year <= (to || last)}
        />
      ))}
      <line class="ax" x1="0" x2={width} y1={HEIGHT} y2={HEIGHT} />
      {all.map(
        (bin, i) =>
          i % Math.ceil((all.length * YEAR) / width) === 0 && (
            <text key={bin.year} x={i * step + step / 2} y={HEIGHT + 14} text-anchor="middle">
              {bin.year}
            </text>
          ),
      )}
      <Grip
        at={low}
        year={from || first}
        bounds={[first, to || last]}
        says="First year"
        set={(year) => ({ from: year === first ? 0 : year })}
      />
      <Grip
        at={high}
        year={to || last}
        bounds={[from || first, last]}
        says="Last year"
        set={(year) => ({ to: year === last ? 0 : year })}
      />
    </svg>
  );
}

function Column({ bin, x, width, most, isIn }: { bin: Bin; x: number; width: number; most: number; isIn: boolean }) {
  const wide = Math.max(2, width - 6);
  const left = x + (width - wide) / 2;
  if (most > MARKS) {
    const height = (bin.count / most) * (HEIGHT - 4);
    return <rect class={`b${isIn ? ' in' : ''}`} x={left} width={wide} y={HEIGHT - height} height={height} />;
  }
  const high = Math.min(6, (HEIGHT - 2) / MARKS - 1.2);
  return (
    <>
      {Array.from({ length: bin.count }, (_, i) => (
        <rect
          key={i}
          class={`b${i >= bin.count - bin.planned ? ' pl' : isIn ? ' in' : ''}`}
          x={left}
          width={wide}
          y={HEIGHT - 1 - (i + 1) * (high + 1.2)}
          height={high}
        />
      ))}
    </>
  );
}

interface GripProps {
  readonly at: number;
  readonly year: number;
  readonly bounds: readonly [number, number];
  readonly says: string;
  readonly set: (year: number) => { from?: number; to?: number };
}

/** One end of the brush, for the keyboard. */
function Grip({ at, year, bounds: [least, most], says, set }: GripProps) {
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    edit('brushed the time', set(Math.max(least, Math.min(most, year + by))));
  };
  return (
    <g
      class="handle"
      role="slider"
      tabindex={0}
      aria-label={says}
      aria-valuenow={year}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKey}
    >
      <line class="edge" x1={at} x2={at} y1="-2" y2={HEIGHT} />
      <rect class="grip" x={at - 4} y={HEIGHT / 2 - 9} width="8" height="18" rx="2" />
    </g>
  );
}

/** Drags one end of the brush, or a new stretch. */
function brush(event: PointerEvent, picture: SVGSVGElement | null, first: number, count: number): void {
  if (!picture) return;
  event.preventDefault();
  const box = picture.getBoundingClientRect();
  const at = (e: PointerEvent) =>
    Math.max(0, Math.min(count - 1, Math.floor(((e.clientX - box.left) / box.width) * count)));
  const last = first + count - 1;
  const start = at(event);
  const { from, to } = view.value;
  const [low, high] = [(from || first) - first, (to || last) - first];
  const off = (end: number) => Math.abs(event.clientX - box.left - (end / count) * box.width);
  const [toLow, toHigh] = [off(low), off(high + 1)];
  const anchor = Math.min(toLow, toHigh) > REACH ? start : toLow < toHigh ? high : low;
  const stretch = (e: PointerEvent) => {
    const [a, b] = [Math.min(anchor, at(e)), Math.max(anchor, at(e))];
    return { from: a === 0 ? 0 : first + a, to: b === count - 1 ? 0 : first + b };
  };
  const before = { from, to };
  const move = (e: PointerEvent) => drift(stretch(e));
  const up = (e: PointerEvent) => {
    removeEventListener('pointermove', move);
    const after = stretch(e);
    drift(before);
    edit('brushed the time', after);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', up, { once: true });
}

/** Moves the end of the brush from its beginning to the last year, a year a step. The whole run is one step of undo. */
function play(): () => void {
  const all = bins.value;
  const [first, last] = [all[0]?.year ?? 0, all.at(-1)?.year ?? 0];
  const before = { from: view.value.from, to: view.value.to };
  let year = Math.max(first, before.from);
  drift({ to: year });
  const timer = setInterval(() => {
    year++;
    drift({ to: year >= last ? 0 : year });
    if (year >= last) isPlaying.value = false;
  }, 700);
  return () => {
    clearInterval(timer);
    const { from, to } = view.value;
    drift(before);
    edit('played the years', { from, to });
  };
}
