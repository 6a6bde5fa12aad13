import { isMap, LineCounter, parseDocument } from 'yaml';
import { isDate } from './calendar.ts';
import { InputFault } from './fault.ts';

/** What the head of a file says of its release. */
export interface FrontMatter {
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly language?: string;
  readonly people?: string;
  readonly wording?: string;
}

const FENCE = /^---[ \t]*$/;

/**
 * Parts a file into front matter (YAML between lines of three hyphens, at the very start) and body.
 * Keys that Entente does not know are left alone: other tools write them.
 * @returns the front matter, and where the body begins (UTF-16 code units)
 * @throws InputFault where the fence is not closed, the YAML is broken, or a value is not what its key asks for
 */
export function readFrontMatter(source: string, file: string): { front: FrontMatter; bodyStart: number } {
  const lines = source.split('\n');
  const isFence = (line: string) => FENCE.test(line.replace(/\r$/, ''));
  if (!isFence(lines[0] ?? '')) return { front: {}, bodyStart: 0 };
  const end = lines.findIndex((line, i) => i > 0 && isFence(line));
  if (end < 0)
    throw new InputFault(
      file,
      'the front matter that begins here has no closing line. Add a line of three hyphens after it.',
      1,
    );
  const length = (n: number) => lines.slice(0, n).reduce((sum, line) => sum + line.length + 1, 0);
  return { front: parse(lines.slice(1, end).join('\n'), file), bodyStart: Math.min(length(end + 1), source.length) };
}

/** The head of a file that says this. A value that is read back is the same. */
export function writeFrontMatter(front: FrontMatter): string {
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n`;
}

function parse(yaml: string, file: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1; // the opening fence is line 1
  const error = document.errors[0];
  if (error)
    throw new InputFault(
      file,
      `broken front matter: ${error.message}. Write each line as "key: value", and put a value with a colon in quotes.`,
      lineAt(error.pos[0]),
    );
  if (document.contents === null) return {};
  if (!isMap(document.contents)) throw new InputFault(file, 'the front matter is not a list of "key: value" lines.', 2);
  const values = document.toJS() as Record<string, unknown>;
  const lineOf = (key: string) => {
    const pair = isMap(document.contents)
      ? document.contents.items.find((item) => String(item.key) === key)
      : undefined;
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    return range ? lineAt(range[0]) : 2;
  };
  return Object.fromEntries(
    Object.entries(FIELDS).flatMap(([key, field]) => {
      if (values[key] === undefined) return [];
      const value = typeof values[key] === 'string' ? (values[key] as string).trim() : undefined;
      if (value === '') return [];
      if (value === undefined || !field.accepts(value))
        throw new InputFault(file, `"${key}: ${shown(values[key])}" ${field.fault}`, lineOf(key));
      return [[key, value]];
    }),
  );
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);

const FIELDS: Record<keyof FrontMatter, { accepts(value: string): boolean; fault: string }> = {
  title: { accepts: (x) => x.length <= 1000, fault: 'is longer than the 1,000 characters that a title may have.' },
  publisher: { accepts: (x) => x.length <= 300, fault: 'is longer than the 300 characters that a publisher may have.' },
  date: { accepts: isDate, fault: 'is not a date. Write YYYY-MM-DD, or YYYY-MM or YYYY when no more is known.' },
  url: {
    accepts: (x) => /^https?:$/.test(URL.canParse(x) ? new URL(x).protocol : ''),
    fault: 'is not a web address. Write it with http:// or https://.',
  },
  language: {
    accepts: (x) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(x),
    fault: 'is not a language tag. Write for example "en".',
  },
  people: { accepts: (x) => x === 'invented' || x === 'real', fault: 'is neither "invented" nor "real".' },
  wording: { accepts: (x) => x === 'original' || x === 'retold', fault: 'is neither "original" nor "retold".' },
};
