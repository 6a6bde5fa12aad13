import { useEffect, useRef } from 'preact/hooks';
import { snapshot } from '../evidence/text.ts';
import { dataset } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { notices } from '../state.ts';
import { ENDINGS, type Step } from '../worker/encoder-protocol.ts';
import { FieldInputs } from './field-inputs.tsx';
import { fields, type Reading, readFile, readTyped, stopReading, typed } from './reading.ts';

const FILES = ENDINGS.map((ending) => `.${ending}`);

/** What is pasted into the empty box is taken for a whole release from so many characters on. */
const WHOLE = 200;

/** Where a release is pasted, dropped or chosen. */
export function Give({ now }: { now: Exclude<Reading, { is: 'read' }> }) {
  const isWorking = now.is === 'working';
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <main class="give" id="main" tabIndex={-1} aria-busy={isWorking}>
      <div class="give-in">
        <h1>Read a release</h1>
        <p class="lede">
          Paste a press release, or drop a file anywhere. Who took part, who paid and who holds which post is read out
          of it, each claim with the words that say so.
        </p>
        {now.is === 'fault' && (
          <p class="notice" role="alert">
            <Icon name="warning" />
            <span>{now.message}</span>
          </p>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            readTyped();
          }}
        >
          <label class="sr" for="paste">
            Text of the release
          </label>
          <textarea
            id="paste"
            ref={area}
            class="paste"
            placeholder="Paste the text here: it is read at once"
            spellcheck={false}
            disabled={isWorking}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
            onPaste={(event) => {
              const text = event.clipboardData?.getData('text/plain') ?? '';
              if (typed.value !== '' || text.length < WHOLE) return;
              event.preventDefault();
              typed.value = text;
              readTyped();
            }}
          />
          {isWorking ? <Working now={now} /> : <Ready />}
        </form>
        {!isWorking && typed.value === '' && <Examples />}
      </div>
    </main>
  );
}

function Ready() {
  return (
    <>
      <details class="facts">
        <summary>
          Title, publisher, date, address <span class="small">where the text does not say them</span>
          <Icon name="down" small />
        </summary>
        <FieldInputs
          values={fields.value}
          set={(values) => {
            fields.value = values;
          }}
        />
      </details>
      <div class="row">
        <button type="submit" class="btn btn-main" disabled={typed.value.trim() === ''}>
          Read it
        </button>
        <label class="btn btn-line">
          <Icon name="file" small />
          Choose a file
          <input
            type="file"
            class="sr"
            accept={FILES.join(',')}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) readFile(file);
            }}
          />
        </label>
        <p class="small">{FILES.join(' ')}. English. Read in this browser: nothing leaves the page.</p>
      </div>
    </>
  );
}

const STEPS: Readonly<Record<Step, string>> = {
  open: 'Opening the encoder',
  names: 'Reading the text',
  claims: 'Writing the claims',
  compare: 'Comparing',
};

function Working({ now }: { now: Extract<Reading, { is: 'working' }> }) {
  const steps = Object.keys(STEPS) as Step[];
  const size = now.given.bytes.size;
  return (
    <div class="working">
      <progress max={steps.length} value={steps.indexOf(now.step) + 0.5} aria-label={STEPS[now.step]} />
      <p role="status">
        {STEPS[now.step]} … <span class="small">{sizeOf(size)}</span>
      </p>
      <button type="button" class="btn btn-line" onClick={stopReading}>
        Stop
      </button>
    </div>
  );
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Most releases of the dataset that are offered to try. */
const MOST = 3;

/** Releases of the dataset, for who has no text at hand. */
function Examples() {
  const all = [...(dataset.value?.releases.values() ?? [])].filter(({ title }) => title);
  const newest = all.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, MOST);
  if (newest.length === 0) return null;
  return (
    <section class="examples">
      <h2 class="h">No text at hand? Take one of this dataset</h2>
      <ul class="starts">
        {newest.map((release) => (
          <li key={release.name}>
            <button
              type="button"
              onClick={() =>
                snapshot(release.text).then(
                  ({ text }) => {
                    const { title, publisher, date, url } = release;
                    typed.value = text;
                    fields.value = {
                      ...(title && { title }),
                      ...(publisher && { publisher }),
                      ...(date && { date }),
                      ...(url && { url }),
                    };
                    readTyped();
                  },
                  (error: Error) => {
                    notices.value = [error.message];
                  },
                )
              }
            >
              {release.title}
              <Icon name="next" small />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
