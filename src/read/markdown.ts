import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Node types that stand on lines of their own. Whatever else has a value is running text. */
const BLOCKS = new Set(['paragraph', 'heading', 'code', 'listItem']);
/** Node types whose value is no text of the release. */
const SILENT = new Set(['html', 'definition', 'thematicBreak', 'image', 'imageReference']);

/** Takes the markup out of Markdown: paragraphs stand apart by an empty line, points of a list begin with a hyphen. */
export function markdownText(markdown: string): string {
  return [...blocks(fromMarkdown(markdown))].filter((block) => block.trim() !== '').join('\n\n');
}

function* blocks(node: Nodes): Generator<string> {
  if (SILENT.has(node.type)) return;
  if (node.type === 'list')
    yield node.children
      .map((item) => `- ${[...item.children.flatMap((child) => [...blocks(child)])].join(' ')}`)
      .join('\n');
  else if (BLOCKS.has(node.type)) yield inline(node);
  else if ('children' in node) for (const child of (node as Parents).children) yield* blocks(child);
}

function inline(node: Nodes): string {
  if (SILENT.has(node.type)) return '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? (node as Parents).children.map(inline).join('') : '';
}
