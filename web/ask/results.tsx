import { dataset, kindOf, lensNamed, nameOf } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { saveText } from '../parts/save.ts';
import { go } from '../state.ts';
import { writtenDate } from '../words.ts';
import type { Cell, Table } from '../worker/protocol.ts';
import { toCsv } from './csv.ts';
import { headingsOf } from './heading.ts';

/** Most rows that are shown; the download has all. */
const MOST = 500;

interface Props {
  readonly table: Table;
  /** Milliseconds. */
  readonly time: number;
  readonly base: string;
  /** Whether the user wrote the query, and knows its variables. */
  readonly isOwn: boolean;
}

/** An answer as a table with names; a name opens on the network. */
export function Results({ table, time, base, isOwn }: Props) {
  const { variables, rows } = table;
  const headings = headingsOf(table, base);
  const isNumber = variables.map((_, i) =>
    rows.every((row) => row[i] === undefined || /integer|decimal|double/.test(row[i]?.datatype ?? '')),
  );
  return (
    <>
      <div class="runrow" role="status">
        <span>
          <b>
            {rows.length} {rows.length === 1 ? 'row' : 'rows'}
          </b>{' '}
          in {Math.round(time)} ms, in this browser
        </span>
        {rows.length > MOST && <span>the first {MOST} are shown</span>}
        <div class="right">
          <button type="button" class="btn btn-line" onClick={() => saveText('answer.csv', 'text/csv', toCsv(table))}>
            <Icon name="save" small />
            Download
          </button>
        </div>
      </div>
      {rows.length > 0 && (
        <section class="rwrap" aria-label="Answer">
          <table class="rtable">
            <thead>
              <tr>
                {variables.map((name, i) => (
                  <th key={name} scope="col" class={isNumber[i] ? 'r' : undefined}>
                    {headings[i]}
                    {isOwn && <span class="v">?{name}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST).map((row, r) => (
                <tr key={r}>
                  {row.map((cell, i) => (
                    <td key={variables[i]} class={isNumber[i] ? 'r' : undefined}>
                      {cell && <CellView cell={cell} base={base} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length === 0 && <p class="voice">Nothing in this dataset fits.</p>}
    </>
  );
}

/** Questions give dates as plain text, since they compare them so. */
const isDate = ({ value, datatype = '' }: Cell): boolean =>
  /date|gYear|gMonth/.test(datatype) || /^\d{4}-\d\d(-\d\d)?$/.test(value);

function CellView({ cell, base }: { cell: Cell; base: string }) {
  if (cell.type !== 'iri') return <bdi>{isDate(cell) ? writtenDate(cell.value) || cell.value : cell.value}</bdi>;
  const id = cell.value.startsWith(`${base}id/`) ? cell.value.slice(base.length + 3) : '';
  if (id.startsWith('release/') && dataset.value?.releases.has(id.slice(8))) {
    const release = id.slice(8);
    return (
      <button type="button" class="link" onClick={() => go('opened a release', { page: 'read', release, claim: '' })}>
        {dataset.value.releases.get(release)?.title ?? release}
      </button>
    );
  }
  if (!dataset.value?.indexOf.has(id)) return <span title={cell.value}>{tail(cell.value)}</span>;
  return (
    <span class="ent">
      <Glyph kind={kindOf(id)} />
      <button type="button" class="name" title={cell.value} onClick={() => openOnNetwork(id)}>
        <bdi>{nameOf(id)}</bdi>
      </button>
    </span>
  );
}

const tail = (iri: string): string =>
  iri
    .split(/[#/](?=[^#/]*$)/)
    .at(-1)
    ?.replaceAll('-', ' ') ?? iri;

function openOnNetwork(id: string): void {
  const isCountry = id.startsWith('country/') && !isDrawn('everything', id);
  go(`opened ${nameOf(id)} on the network`, {
    page: 'explore',
    as: 'picture',
    lens: isCountry ? 'countries' : 'everything',
    selected: [id],
  });
}

function isDrawn(lens: string, id: string): boolean {
  const columns = lensNamed(lens);
  return !columns || columns.nodes.includes(dataset.value?.indexOf.get(id) ?? -1);
}
