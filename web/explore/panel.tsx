import { selected, shownActivity } from '../model.ts';
import { EdgePanel } from './edge-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { Overview } from './overview.tsx';
import { PathPanel } from './path-panel.tsx';
import { Grab, stop } from './sheet.tsx';

/** What is selected, in prose, with its evidence; what stands out where nothing is. */
export function Panel() {
  const keys = selected.value;
  const [first] = keys;
  return (
    <aside class={`panel at-${stop.value}`} aria-label="What is selected" aria-live="polite">
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
