import { EvidenceList } from '../evidence/evidence-list.tsx';
import { PanelTop } from '../explore/panel-top.tsx';
import { dataset, lensNamed, nameOf } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { go, view } from '../state.ts';
import { byActivity, span } from '../story.ts';
import { ACTIVITIES, counted } from '../words.ts';
import { pairs } from './countries.tsx';
import { Lanes } from './lanes.tsx';

/** A pair of countries: its activities and sentences. */
export function PairPanel() {
  const [one, other] = view.value.selected.filter((id) => id.startsWith('country/'));
  const [data, lens] = [dataset.value, lensNamed('countries')];
  const pair =
    data &&
    pairs.value.find(({ a, b }) => [data.things.id[a], data.things.id[b]].every((id) => id === one || id === other));
  if (!data || !lens || !one || !other) return <Invitation />;
  if (!pair) {
    return (
      <aside class="panel" aria-label="The pair">
        <PanelTop>Pair</PanelTop>
        <h2 class="title">
          {nameOf(one)} and {nameOf(other)}
        </h2>
        <p class="voice">Under this rule they did not work together.</p>
      </aside>
    );
  }
  const own = new Set(pair.activities);
  const links = lens.links.activity.flatMap((activity, link) => (own.has(activity) ? [link] : []));
  const when = span(data.things, pair.activities);
  return (
    <aside class="panel" aria-label="The pair" aria-live="polite">
      <PanelTop>Pair</PanelTop>
      <h2 class="title">
        {nameOf(one)} and {nameOf(other)}
      </h2>
      <p class="voice">
        Together in <b>{counted(pair.activities.length, ACTIVITIES, true)}</b>
        {when && ` ${when}`}.
      </p>
      <Lanes one={one} other={other} shared={own} />
      <button
        type="button"
        class="btn"
        onClick={() => go('opened the explorer', { page: 'explore', lens: 'countries', selected: [one, other] })}
      >
        <Icon name="network" small />
        Show on the network
      </button>
      <EvidenceList key={`${one} ${other}`} told={byActivity(data.things, lens, links)} about={[one, other]} />
    </aside>
  );
}

function Invitation() {
  return (
    <aside class="panel" aria-label="The pair">
      <p class="lede">Choose two countries to read what they did together, and the sentences that say so.</p>
    </aside>
  );
}
