import { useState } from 'preact/hooks';
import type { Release } from '../../src/model.ts';
import { Icon } from '../parts/icon.tsx';
import type { Fields, Given } from '../worker/encoder-protocol.ts';
import { FIELDS, FieldInputs } from './field-inputs.tsx';
import { readAgain } from './reading.ts';

/** What is known of the release beside its text: to be set right, and read again. */
export function Facts({ given, release }: { given: Given; release: Release }) {
  const { title = '', publisher = '', date = '', url = '' } = release;
  const before: Fields = { title, publisher, date, url };
  const [values, set] = useState(before);
  const changed = FIELDS.filter(({ key }) => values[key] !== before[key]).map(({ key }) => [key, values[key] ?? '']);
  return (
    <details class="facts">
      <summary>
        Title, publisher, date, address
        <Icon name="down" small />
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          readAgain(given, { ...given.fields, ...Object.fromEntries(changed) });
        }}
      >
        <FieldInputs values={values} set={set} />
        <button type="submit" class="btn btn-line" disabled={changed.length === 0}>
          Read again with these
        </button>
      </form>
    </details>
  );
}
