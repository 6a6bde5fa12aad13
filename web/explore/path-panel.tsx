import { readEdgeKey } from '../../src/graph/network.ts';
import { type Claim, nameOfClaim } from '../evidence/claim.ts';
import { claimsNamed } from '../evidence/claims.ts';
import { ClaimGroup } from '../evidence/evidence-list.tsx';
import { type Evidence, type Loading, useClaims } from '../evidence/use-claims.ts';
import { dataset, kindOf, lens, nameOf, network, paths, shortOf, spokenOf, way } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { Name } from '../parts/prose.tsx';
import { edit, go, view } from '../state.ts';
import { claimsOfSteps, type Step, sayStep, stepsOf, type Telling } from '../step.ts';
import { whereAndWhen } from '../told.ts';
import { counted } from '../words.ts';
import { PanelTop } from './panel-top.tsx';
import { select } from './stage-events.ts';

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

/** A way, read out as a chain of sentences, each with its evidence. */
function Way({ path }: { path: readonly string[] }) {
  const [data, columns, graph] = [dataset.value, lens.value, network.value];
  const steps = data && columns && graph ? stepsOf(path, graph, data.things, columns) : [];
  const names = columns ? claimsOfSteps(steps, columns) : [];
  const found = useClaims(names.join(' '), () => claimsNamed(names, data?.base ?? ''));
  if (!data || !columns) return null;
  const claims = new Map(
    found.state === 'ready' ? found.value.claims.map((claim) => [nameOfClaim(claim), claim] as const) : [],
  );
  const telling: Telling = {
    things: data.things,
    lens: columns,
    nameOf: spokenOf,
    when: whereAndWhen,
    partyOf: (name) => claims.get(name)?.party || undefined,
  };
  const weakest = Math.min(...steps.map(({ link }) => columns.links.confidence[link] ?? 1));
  return (
    <>
      <PanelTop>
        Path · {counted(steps.length, ['step', 'steps'], true)} · weakest claim {weakest.toFixed(2)}
      </PanelTop>
      <p class="lede">
        {steps
          .map((step, i) =>
            sayStep(step, telling, i > 0 && step.activity >= 0 && steps[i - 1]?.activity === step.activity),
          )
          .join('; ')}
        .
      </p>
      <div class="chain">
        <Stop id={path[0] ?? ''} />
        {steps.map((step, i) => (
          <div key={step.to}>
            <Hop
              step={step}
              no={i + 1}
              says={sayStep(step, telling)}
              claims={claimsOfSteps([step], columns).flatMap((name) => claims.get(name) ?? [])}
              found={found}
            />
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
