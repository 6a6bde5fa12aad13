import type { Dataset } from '../dataset.ts';
import type { Claim } from './claim.ts';
import type { Snapshot } from './text.ts';

/** A stretch of a text to be shown in a class: UTF-16 offsets. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
  /** What is said when it is pointed at. */
  readonly says?: string;
}

export interface PieceOfText {
  readonly start: number;
  readonly text: string;
  readonly className: string;
  readonly says?: string;
}

/** Where names of things stand between two offsets, the longest name first. */
export function marksOf(
  text: string,
  start: number,
  end: number,
  ids: readonly string[],
  data: Dataset,
  kindOf: (id: string) => string,
): Mark[] {
  const marks: Mark[] = [];
  const names = ids.flatMap((id) => namesOf(id, data).map((name) => ({ id, name })));
  for (const { id, name } of names.sort((a, b) => b.name.length - a.name.length)) {
    for (let at = text.indexOf(name, start); at >= 0 && at + name.length <= end; at = text.indexOf(name, at + 1)) {
      const mark = { start: at, end: at + name.length, className: `m k-${kindOf(id)}` };
      const isWord = !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[mark.end] ?? ' '));
      if (isWord && !marks.some((other) => mark.start < other.end && other.start < mark.end)) marks.push(mark);
    }
  }
  return marks;
}

function namesOf(id: string, { things, indexOf }: Dataset): string[] {
  const thing = indexOf.get(id) ?? -1;
  return [things.name[thing] ?? '', ...(things.names[thing] ?? [])].filter((name) => name.length > 1);
}

/** The words from which claims were read, in a text. */
export const cueMarks = (claims: readonly Claim[], text: string, snapshot: Snapshot): Mark[] =>
  claims.flatMap(({ cue }) =>
    cue?.text === text
      ? [
          {
            start: snapshot.at(cue.start),
            end: snapshot.at(cue.end),
            className: 'cue',
            says: 'the words it was read from',
          },
        ]
      : [],
  );

/** Cuts a text at the ends of marks; a piece has the classes of all marks over it. */
export function pieces(text: string, start: number, end: number, marks: readonly Mark[]): PieceOfText[] {
  const within = marks.filter((mark) => mark.start < end && start < mark.end);
  const cuts = [...new Set([start, end, ...within.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const over = within.filter((mark) => mark.start <= from && to <= mark.end);
    const says = over.find((mark) => mark.says)?.says;
    const classes = new Set(over.map((mark) => mark.className));
    return { start: from, text: text.slice(from, to), className: [...classes].join(' '), ...(says && { says }) };
  });
}
