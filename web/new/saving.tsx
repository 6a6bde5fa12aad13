import { signal } from '@preact/signals';
import { copy } from '../explore/panel-top.tsx';
import { Icon } from '../parts/icon.tsx';
import { saveText } from '../parts/save.ts';
import { type Draft, type Given, PASTED } from '../worker/encoder-protocol.ts';
import { putAway } from './reading.ts';

/** What was saved last. */
const saved = signal<'claims' | 'text' | undefined>(undefined);

/** Saves the claims and the text, says how to add the release to a dataset, and leads on. */
export function Saving({ given, draft }: { given: Given; draft: Draft }) {
  const { release, trig, file: text } = draft;
  const file = isAsGiven(given) ? given.file : `${release.name}.txt`;
  const command = `npx entente encode ${/^[\w.-]+$/.test(file) ? file : `"${file}"`} --out DIR`;
  return (
    <div class="saving">
      <div class="row">
        <button
          type="button"
          class="btn btn-main"
          onClick={() => {
            saveText(`${release.name}.trig`, 'application/trig', trig);
            saved.value = 'claims';
          }}
        >
          <Icon name="save" small />
          Save claims
        </button>
        <button
          type="button"
          class="btn btn-line"
          onClick={() => {
            saveText(`${release.name}.txt`, 'text/plain', text);
            saved.value = 'text';
          }}
        >
          Save text
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            saved.value = undefined;
            putAway();
          }}
        >
          Read another
        </button>
      </div>
      {saved.value && (
        <div class="command" role="status">
          <p>
            {isAsGiven(given) || saved.value === 'text' ? 'This' : 'With the text saved too, this'} adds the release to
            a dataset:
          </p>
          <button type="button" class="btn" onClick={() => copy(command, 'The command is in your clipboard.')}>
            <Icon name="copy" small />
            Copy
          </button>
          <code>{command}</code>
        </div>
      )}
    </div>
  );
}

/** Whether the file that was given says all that was read. */
const isAsGiven = ({ file, fields }: Given): boolean => file !== PASTED && Object.keys(fields).length === 0;
