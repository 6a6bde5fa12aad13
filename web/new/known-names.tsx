import { useEffect, useMemo } from 'preact/hooks';
import type { Names } from '../evidence/say-claim.ts';
import { dataset, lensNamed, needLens } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { go, notices } from '../state.ts';
import { ACTIVITIES, counted } from '../words.ts';
import type { Comparison, Draft, DraftThing } from '../worker/encoder-protocol.ts';
import { type Knowing, pointed } from './reading.ts';

interface Props {
  readonly things: readonly DraftThing[];
  readonly draft: Draft;
  readonly known: Knowing;
  readonly names: Names;
}

/** The names of the release, beside what the dataset knows of them. */
export function KnownNames({ things, draft, known, names }: Props) {
  useEffect(() => {
    needLens('everything').catch((error: Error) => {
      notices.value = [error.message];
    });
  }, []);
  const inDataset = useMemo(() => matchesOf(things, known), [things, known, dataset.value]);
  return (
    <>
      <Summary known={known} count={inDataset.size} all={things.length} />
      <ul class="known">
        {things.map((thing) => (
          <li key={thing.id}>
            <Glyph kind={names.kindOf(thing.id)} />
            <div>
              <button
                type="button"
                aria-pressed={pointed.value === thing.id}
                onClick={() => {
                  pointed.value = pointed.value === thing.id ? '' : thing.id;
                }}
              >
                <bdi>{thing.name}</bdi>
              </button>
              <p class="why">{whereNamed(draft, thing.id)}</p>
            </div>
            {known !== 'looking' && <Status match={inDataset.get(thing.id)} />}
          </li>
        ))}
      </ul>
    </>
  );
}

interface InDataset {
  readonly id: string;
  readonly reason: string;
}

/** What each thing is in the dataset. Countries and places are shared by all releases. */
function matchesOf(things: readonly DraftThing[], known: Knowing): ReadonlyMap<string, InDataset> {
  const found = new Map<string, InDataset>();
  const data = dataset.value;
  for (const { id } of things)
    if (/^(country|region|place)\//.test(id) && data?.indexOf.has(id)) found.set(id, { id, reason: 'same name' });
  if (isComparison(known))
    for (const { id, known: other, reason } of known.matches) found.set(id, { id: other, reason });
  return found;
}

const isComparison = (known: Knowing): known is Comparison => known !== 'looking' && 'matches' in known;

function Summary({ known, count, all }: { known: Knowing; count: number; all: number }) {
  if (known === 'looking')
    return (
      <p class="small" role="status" aria-busy="true">
        Looking up what the dataset knows of them …
      </p>
    );
  if (!isComparison(known))
    return (
      <p class="notice">
        <Icon name="warning" />
        <span>The dataset could not be asked: {known.message}</span>
      </p>
    );
  return (
    <div role="status">
      <p class="voice">
        <b>
          {count} of {all}
        </b>{' '}
        are known to this dataset of {counted(dataset.value?.releases.size ?? 0, ['release', 'releases'])}.
      </p>
      <Twin {...known} />
    </div>
  );
}

function Twin({ twin, namesake }: Comparison) {
  const name = twin ?? namesake;
  if (!name) return null;
  return (
    <p class="small">
      {twin
        ? 'This very text is in the dataset. It was compared with the others.'
        : 'The dataset has another text of this name: encoding this one would replace it.'}{' '}
      <button
        type="button"
        class="link"
        onClick={() => go('opened a release', { page: 'read', release: name, claim: '' })}
      >
        Read {name}
      </button>
    </p>
  );
}

function Status({ match }: { match: InDataset | undefined }) {
  if (!match) return <span class="is-new">new</span>;
  const count = activitiesOf(match.id);
  return (
    <button
      type="button"
      class="link"
      title={`one with it because: ${match.reason}`}
      onClick={() => go('opened the explorer', { page: 'explore', lens: 'everything', selected: [match.id] })}
    >
      {match.id.startsWith('activity/') ? 'told before' : count > 0 ? counted(count, ACTIVITIES) : 'known'}
    </button>
  );
}

/** In how many activities of the dataset something took part, or lies. */
function activitiesOf(id: string): number {
  const [data, lens] = [dataset.value, lensNamed('everything')];
  const thing = data?.indexOf.get(id);
  const found = new Set<number>();
  if (thing !== undefined)
    lens?.links.activity.forEach((activity, link) => {
      if (activity >= 0 && (lens.links.target[link] === thing || lens.links.source[link] === thing))
        found.add(activity);
    });
  return found.size;
}

/** How often a thing is named, and by which rule it was read first. */
function whereNamed({ marks }: Draft, id: string): string {
  const own = marks.filter((mark) => mark.id === id);
  const [first] = own;
  return first
    ? `${counted(own.length, ['place', 'places'])} in the text · rule ${first.rule} · ${first.score.toFixed(2)}`
    : 'read from other words';
}
