import type { Fields } from '../worker/encoder-protocol.ts';

/** What may be filled in beside a text. */
export const FIELDS: readonly { readonly key: keyof Fields; readonly label: string; readonly hint: string }[] = [
  { key: 'title', label: 'Title', hint: '' },
  { key: 'publisher', label: 'Published by', hint: 'the body as it signs' },
  { key: 'date', label: 'Published on', hint: 'YYYY-MM-DD, YYYY-MM or YYYY' },
  { key: 'url', label: 'Address', hint: 'https://…' },
];

/** The fields of a release as inputs. */
export function FieldInputs({ values, set }: { values: Fields; set: (values: Fields) => void }) {
  return (
    <div class="fields">
      {FIELDS.map(({ key, label, hint }) => (
        <label key={key}>
          <span>{label}</span>
          <input
            type="text"
            name={key}
            placeholder={hint}
            value={values[key] ?? ''}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => set({ ...values, [key]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  );
}
