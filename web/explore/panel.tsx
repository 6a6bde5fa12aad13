import { kindOf, nameOf, nameOfKey, network, selected, shownActivity } from '../model.ts';
import { counted, KIND_WORDS } from '../words.ts';
import { EdgePanel } from './edge-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { Overview } from './overview.tsx';
import { PathPanel } from './path-panel.tsx';
import { Grab, stop } from './sheet.tsx';

/** What a screen reader says of a selection; the panel is there to be read. */
function said(keys: readonly string[]): string {
  const [first] = keys;
  if (!first) return '';
  if (keys.length > 1) return `${counted(keys.length, ['name', 'names'])} selected`;
  const links = counted(network.value?.hasNode(first) ? network.value.degree(first) : 0, ['link', 'links']);
  return first.includes(' ')
    ? `Link between ${nameOfKey(first)} selected`
    : `${nameOf(first)} selected, ${KIND_WORDS[kindOf(first)]?.[0] ?? 'name'}, ${links}`;
}

/** What is selected, in prose, with its evidence; what stands out where nothing is. */
export function Panel() {
  const keys = selected.value;
  const [first] = keys;
  return (
    <aside class={`panel at-${stop.value}`} aria-label="What is selected">
      <p class="sr" role="status">
        {said(keys)}
      </p>
      <Grab />
      {!first && shownActivity.value ? (
        <NodePanel key={shownActivity.value} id={shownActivity.value} />
      ) : !first ? (
        <Overview />
      ) : keys.length > 1 ? (
        <PathPanel keys={keys} />
      ) : first.includes(' ') ? (
        <EdgePanel key={first} edge={first} />
      ) : (
        <NodePanel key={first} id={first} />
      )}
    </aside>
  );
}
