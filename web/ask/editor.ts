import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import { sparql } from 'codemirror-lang-sparql';

export interface Editor {
  readonly text: string;
  setText(text: string): void;
  /** Marks a place in the text, from 1, and brings it into sight. */
  point(line: number, column: number): void;
  destroy(): void;
}

/** A SPARQL editor in a shadow root: its style sheets then obey the content policy. */
export function makeEditor(
  host: HTMLElement,
  text: string,
  label: string,
  onChange: (text: string) => void,
  onRun: () => void,
): Editor {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const extensions = [
    // before the basic keys, which bind Ctrl+Enter to a new line
    EditorView.domEventHandlers({
      beforeinput: typeOver,
      keydown: (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
        event.preventDefault();
        onRun();
        return true;
      },
    }),
    basicSetup,
    sparql(),
    theme,
    syntaxHighlighting(colors),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
  const view = new EditorView({ doc: text, extensions, root: shadow, parent: shadow });
  return {
    get text() {
      return view.state.doc.toString();
    },
    setText(next) {
      if (next !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    point(line, column) {
      const at = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
      const anchor = Math.min(at.to, at.from + Math.max(0, column - 1));
      view.dispatch({ selection: { anchor, head: Math.min(at.to, anchor + 1) }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

/** Typing over a selection: a browser would copy the style of what stood there, which the policy forbids. */
function typeOver(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== 'insertText' || !event.data || view.composing || view.state.selection.main.empty)
    return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}

const theme = EditorView.theme({
  '&': { fontSize: '12px', backgroundColor: 'var(--panel)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-scroller': { overflow: 'auto', lineHeight: '1.62' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--ink-3)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sunk)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-wash) !important' },
  '.cm-tooltip': { backgroundColor: 'var(--float)', color: 'var(--ink)', border: '1px solid var(--rule-2)' },
  '.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--ink)' },
});

const colors = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--code-key)' },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: 'var(--code-var)' },
  { tag: [tags.string, tags.number, tags.bool], color: 'var(--code-str)' },
  { tag: [tags.comment, tags.meta], color: 'var(--code-com)' },
  { tag: [tags.url, tags.namespace, tags.name, tags.atom, tags.typeName], color: 'var(--code-name)' },
]);
