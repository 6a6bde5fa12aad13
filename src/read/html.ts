import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { FrontMatter } from './front-matter.ts';
import { htmlMeta } from './html-meta.ts';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TR UL'.split(
    ' ',
  ),
);
/** Elements whose text no reader sees. */
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG MATH TEXTAREA SELECT BUTTON'.split(' '));
/** Beyond these, finding the main text would take too long: all text is taken. */
const DEEPEST = 200;
const MOST_NODES = 50_000;

/** A text node of the page, in order, with the blocks that begin before it. */
interface Piece {
  readonly node: { textContent: string | null };
  readonly text: string;
  /** What separates it from the text before: nothing, a line, or a paragraph with a bullet. */
  readonly before: '' | '\n\n' | '\n\n- ' | '\t';
}

/**
 * Takes the main text out of a web page. Nothing in it is executed or fetched.
 * The text nodes are numbered before the main part is looked for, so that what is kept is the page's own text, in order.
 */
export function readHtml(html: string): { text: string; front: FrontMatter } {
  const { document } = parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const { pieces, depth } = piecesOf(document.documentElement);
  const front = htmlMeta(document);
  const isTooLarge = depth > DEEPEST || pieces.length > MOST_NODES;
  const kept = isTooLarge ? undefined : mainPieces(document, pieces);
  return { text: join(kept ? pieces.filter((_, i) => kept.has(i)) : pieces), front };
}

function join(pieces: readonly Piece[]): string {
  const text = pieces.map(({ before, text }) => before + text.replace(/[ \t\r\n\f]+/g, ' ')).join('');
  return text
    .replace(/ *\n+ */g, (gap) => (gap.includes('\n\n') ? '\n\n' : '\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Walks the tree without recursion: markup may be nested deeper than the stack. */
function piecesOf(root: Element): { pieces: Piece[]; depth: number } {
  const pieces: Piece[] = [];
  let pending: Piece['before'] = '';
  let deepest = 0;
  const stack: { node: Node; depth: number; isEnd: boolean }[] = [{ node: root, depth: 0, isEnd: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth, isEnd } = top;
    deepest = Math.max(deepest, depth);
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (text.trim() === '' && pending !== '') continue;
      pieces.push({ node, text, before: pending });
      if (text.trim() !== '') pending = '';
    } else if (node.nodeType === 1 && !SILENT.has(name)) {
      pending = breakAt(name, isEnd, pending);
      if (isEnd) continue;
      stack.push({ node, depth, isEnd: true });
      const children = [...node.childNodes].reverse();
      for (const child of children) stack.push({ node: child, depth: depth + 1, isEnd: false });
    }
  }
  return { pieces, depth: deepest };
}

function breakAt(name: string, isEnd: boolean, pending: Piece['before']): Piece['before'] {
  if (name === 'LI' && !isEnd) return '\n\n- ';
  if ((name === 'TD' || name === 'TH') && !isEnd && pending === '') return '\t';
  return BLOCKS.has(name) && pending !== '\n\n- ' ? '\n\n' : pending;
}

/** Opens the number of a text node: a sign that no text uses. */
const OPEN = '\u{F0000}';
const CLOSE = '\u{F0001}';

/** Numbers of the pieces that Readability keeps; undefined where it finds no main text. */
function mainPieces(document: Document, pieces: readonly Piece[]): Set<number> | undefined {
  pieces.forEach(({ node, text }, i) => {
    if (text.trim() !== '') node.textContent = `${OPEN}${i}${CLOSE}${text}`;
  });
  const main = new Readability(document, { charThreshold: 200 }).parse();
  const numbers = [...(main?.textContent ?? '').matchAll(/\u{F0000}(\d+)\u{F0001}/gu)].map((m) => Number(m[1]));
  if (numbers.length === 0) return undefined;
  const kept = new Set(numbers);
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b));
  // white space between kept pieces belongs to the text
  pieces.forEach(({ text }, i) => {
    if (i > first && i < last && text.trim() === '') kept.add(i);
  });
  return kept;
}
