import { readEdgeKey } from '../../src/graph/network.ts';
import type { Claim } from '../evidence/claim.ts';
import { ClaimGroup } from '../evidence/evidence-list.tsx';
import type { Evidence, Loading } from '../evidence/use-claims.ts';
import { dataset, kindOf, lens, nameOf, network, paths, shortOf, way } from '../model.ts';
import { isNarrow } from '../narrow.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { Name } from '../parts/prose.tsx';
import { edit, go, view } from '../state.ts';
import { type Step, stepsOf } from '../step.ts';
import { counted } from '../words.ts';
import { PanelTop } from './panel-top.tsx';
import { select } from './stage-events.ts';
import { useWay } from './use-way.ts';

/** Several names: what they are, and how two of them are linked, as a chain of sentences. */
export function PathPanel({ keys }: { keys: readonly string[] }) {
  const nodes = keys.filter((key) => !key.includes(' '));
  if (nodes.length !== 2) return <Several keys={keys} />;
  const path = way.value;
  if (path) return <Way key={path.join(' ')} path={path} />;
  return (
    <>
      <PanelTop>Two names</PanelTop>
      <h2 class="title">
        {shortOf(nodes[0] ?? '')} and {shortOf(nodes[1] ?? '')}
      </h2>
      <p class="voice">No chain of links joins them under this lens and these filters.</p>
      <button
        type="button"
        class="btn btn-line"
        onClick={() => go('looked for a path in everything', { lens: 'everything' })}
      >
        Look in everything
      </button>
    </>
  );
}

/** A way step by step, each with its evidence. On a telephone it is also read out here: the sheet covers the page's sentence. */
function Way({ path }: { path: readonly string[] }) {
  const { steps, says, sayStep, claimsOf, weakest, found } = useWay(path);
  return (
    <>
      <PanelTop>
        Path · {counted(steps.length, ['step', 'steps'], true)} · weakest claim {weakest.toFixed(2)}
      </PanelTop>
      {isNarrow.value && <p class="lede">{says}</p>}
      <div class="chain">
        <Stop id={path[0] ?? ''} />
        {steps.map((step, i) => (
          <div key={step.to}>
            <Hop step={step} no={i + 1} says={sayStep(step)} claims={claimsOf(step)} found={found} />
            <Stop id={step.to} />
          </div>
        ))}
      </div>
      <Routes />
    </>
  );
}

function Stop({ id }: { id: string }) {
  return (
    <div class="stop">
      <Glyph kind={kindOf(id)} />
      <b>
        <bdi>{nameOf(id)}</bdi>
      </b>
    </div>
  );
}

interface HopProps {
  readonly step: Step;
  readonly no: number;
  readonly says: string;
  /** The claims on which the step rests. */
  readonly claims: readonly Claim[];
  readonly found: Loading<Evidence>;
}

function Hop({ step, no, says, claims, found }: HopProps) {
  return (
    <div class="hop">
      <span class="n">{no}</span>
      <div>
        <p class="voice">{says}.</p>
        {found.state === 'loading' && <p class="small">fetching the sentences …</p>}
        {found.state === 'failed' && <p class="small">{found.message}</p>}
        {found.state === 'ready' && <ClaimGroup claims={claims} evidence={found.value} />}
        {step.others > 0 && (
          <button type="button" class="btn btn-line" onClick={() => select(step.edge)}>
            {counted(step.others, ['more activity', 'more activities'], true)} of these two
          </button>
        )}
      </div>
    </div>
  );
}

function Several({ keys }: { keys: readonly string[] }) {
  return (
    <>
      <PanelTop>{keys.length} selected</PanelTop>
      <ul class="names">
        {keys.map((id) => (
          <li key={id}>
            {id.includes(' ') ? (
              `${shortOf(readEdgeKey(id).source)} and ${shortOf(readEdgeKey(id).target)}`
            ) : (
              <Name id={id} full={nameOf(id)} />
            )}
          </li>
        ))}
      </ul>
      <div class="row sect">
        <button
          type="button"
          class="btn btn-line"
          onClick={() => edit('showed only the selection', { only: [...keys].sort() })}
        >
          Show only these
        </button>
        <button
          type="button"
          class="btn btn-line"
          onClick={() => edit('hid the selection', { hidden: [...view.value.hidden, ...keys].sort(), selected: [] })}
        >
          Hide them
        </button>
      </div>
    </>
  );
}

/** Other ways, with money named. */
function Routes() {
  if (paths.value.length < 2) return null;
  return (
    <section class="sect">
      <h3 class="h">{counted(paths.value.length, ['way', 'ways'])} of three links or less</h3>
      <div class="routes">
        {paths.value.map((path, i) => (
          <button
            type="button"
            key={path.join(' ')}
            aria-pressed={path === way.value}
            onClick={() => edit('chose another way', { way: i })}
          >
            <span>{path.slice(1, -1).map(shortOf).join(' – ') || 'directly'}</span>
            <span class="small">{isThroughMoney(path) ? 'through money' : <Icon name="path" small />}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

function isThroughMoney(path: readonly string[]): boolean {
  const [data, columns, graph] = [dataset.value, lens.value, network.value];
  return (
    !!data && !!columns && !!graph && stepsOf(path, graph, data.things, columns).some(({ track }) => track === 'pays')
  );
}
