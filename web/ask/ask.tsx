import { computed, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { AskFault, ask, bind, engineState, select, stop } from '../engine.ts';
import { dataset } from '../model.ts';
import { QUESTIONS } from '../packed.ts';
import { drift, go, view } from '../state.ts';
import type { Table } from '../worker/protocol.ts';
import type { Editor } from './editor.ts';
import { Results } from './results.tsx';
import { givenSlots, slotsOf } from './slots.ts';
import { Slots } from './slots.tsx';

/** Question that the desk opens with. */
const FIRST = 'countries';

export const question = computed(
  () => QUESTIONS.find(({ name }) => name === (view.value.question || FIRST)) ?? QUESTIONS[0],
);

type Outcome =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly table: Table; readonly time: number }
  | {
      readonly state: 'fault';
      readonly message: string;
      readonly line: number | undefined;
      readonly column: number | undefined;
    };

const outcome = signal<Outcome>({ state: 'none' });
const editor = signal<Editor | undefined>(undefined);

/** The query desk: ready questions with slots, their SPARQL, and the answer with names. */
export function Ask() {
  const { question: name, slots, query } = view.value;
  useEffect(() => {
    if (!view.value.query) void run();
  }, [name, slots.join('&'), query === '']);
  useEffect(() => {
    if (view.value.query) void run();
  }, []);
  useEffect(
    () => () => {
      outcome.value = { state: 'none' };
    },
    [],
  );
  return (
    <main class="desk" id="main" tabIndex={-1}>
      <h1 class="sr">Ask</h1>
      <Asks />
      <div class="work">
        <h2 class="ask">{query ? 'Your own query' : question.value?.title}</h2>
        <p class="small about-question">{query ? 'Prefixes are added by themselves.' : question.value?.description}</p>
        {!query && <Slots />}
        <div class="tabs">
          <span class="tab-name">SPARQL</span>
          <div class="right">
            {query && (
              <button type="button" class="btn" onClick={() => go('went back to the question', { query: '' })}>
                Back to the question
              </button>
            )}
            <button type="button" class="btn btn-main" onClick={() => void run(pointAt)}>
              Run <span class="hintkey">Ctrl ↵</span>
            </button>
          </div>
        </div>
        <Code />
        <Answer />
      </div>
    </main>
  );
}

function Asks() {
  return (
    <nav class="asks" aria-label="Ready questions">
      <h2 class="h">Ready questions</h2>
      <ul>
        {QUESTIONS.map(({ name, title }) => (
          <li key={name}>
            <a
              href={`#ask?question=${name}`}
              aria-current={name === question.value?.name && !view.value.query ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                go(`asked ${title}`, { question: name, slots: [], query: '' });
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
      <label class="sr" for="ready">
        Ready questions
      </label>
      <select
        id="ready"
        onChange={(event) =>
          go('asked another question', { question: event.currentTarget.value, slots: [], query: '' })
        }
      >
        {QUESTIONS.map(({ name, title }) => (
          <option key={name} value={name} selected={name === question.value?.name}>
            {title}
          </option>
        ))}
      </select>
    </nav>
  );
}

/** Shows where in the text a fault is, and puts the cursor there: only where the user asked for an answer. */
const pointAt = (line: number, column: number): void => editor.value?.point(line, column);

/** What the engine is given: the user's own text, else the question with its slots. */
async function run(onFault?: (line: number, column: number) => void): Promise<void> {
  const current = question.value;
  const { query, slots } = view.value;
  if (!current && !query) return;
  outcome.value = { state: 'running' };
  const start = performance.now();
  try {
    const given = current ? givenSlots(slotsOf(current.text), slots) : {};
    if (!query && current) showQuery(await bind(current.name, current.text, given));
    const table = query ? await select(query) : await ask(current?.name ?? '', current?.text ?? '', given);
    outcome.value = { state: 'done', table, time: performance.now() - start };
  } catch (error) {
    const fault = error instanceof AskFault ? error : new AskFault(`${error}`);
    outcome.value = { state: 'fault', message: fault.message, line: fault.line, column: fault.column };
    if (fault.line !== undefined) onFault?.(fault.line, fault.column ?? 1);
  }
}

let bound = '';

function showQuery(text: string): void {
  bound = withoutHeader(text);
  editor.value?.setText(bound);
}

/** The header is shown above the editor in words. */
const withoutHeader = (text: string): string => text.replace(/^(?:#.*\n)+/, '');

function Code() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    void import('./editor.ts').then(({ makeEditor }) => {
      if (isGone || !host.current) return;
      const text = view.value.query || bound || withoutHeader(question.value?.text ?? '');
      typed = view.value.query;
      bound = typed ? bound : text;
      editor.value = makeEditor(host.current, text, 'SPARQL query', onChange, () => void run(pointAt));
    });
    return () => {
      isGone = true;
      editor.value?.destroy();
      editor.value = undefined;
    };
  }, []);
  const { query } = view.value;
  useEffect(() => {
    // what the user types is in the editor already; another text came by the address, back or undo
    if (view.value.query === typed) return;
    typed = view.value.query;
    editor.value?.setText(typed || bound);
    if (typed) void run();
  }, [query]);
  return <div class="editor" ref={host} />;
}

/** The user's own text as it was last typed; empty while the editor shows the question's. */
let typed = '';

/** Typing makes the query the user's own; the address keeps it. */
function onChange(text: string): void {
  typed = text === bound ? '' : text;
  if (typed !== view.value.query) drift({ query: typed });
}

function Answer() {
  const now = outcome.value;
  if (now.state === 'none') return null;
  if (now.state === 'running') return <Running />;
  if (now.state === 'fault') return <Fault message={now.message} line={now.line} />;
  return <Results table={now.table} time={now.time} base={dataset.value?.base ?? ''} isOwn={view.value.query !== ''} />;
}

function Running() {
  return (
    <div class="say" role="status">
      <p class="voice">
        {engineState.value === 'ready' ? 'Still looking …' : 'Fetching the query engine and the dataset …'}
      </p>
      <div class="row">
        <button type="button" class="btn btn-main" onClick={stop}>
          Stop
        </button>
      </div>
    </div>
  );
}

function Fault({ message, line }: { message: string; line: number | undefined }) {
  return (
    <div class="say" role="alert">
      <h3 class="h">
        {line === undefined ? 'This could not be answered.' : `Line ${line}: the query has a mistake here.`}
      </h3>
      <pre>{message}</pre>
      <p class="voice">Nothing was changed. Mend the text above and run it again.</p>
    </div>
  );
}
