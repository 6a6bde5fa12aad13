import { readEdgeKey } from '../../src/graph/network.ts';
import type { Claim } from '../evidence/claim.ts';
import { claimsAbout, claimsOfPair } from '../evidence/claims.ts';
import { QuoteView } from '../evidence/quote-view.tsx';
import { sentences } from '../evidence/sentences.ts';
import { useClaims } from '../evidence/use-claims.ts';
import { dataset, kindOf, lens, nameOf, network, paths, shortOf, way } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Icon } from '../parts/icon.tsx';
import { Name } from '../parts/prose.tsx';
import { edit, go, view } from '../state.ts';
import { rolesIn } from '../story.ts';
import { counted, listed, numberWord, ROLE_WORDS, roleName } from '../words.ts';
import { PanelTop } from './panel-top.tsx';

/** Several names: what they are, and how two of them are linked, as a chain of sentences. */
export function PathPanel({ keys }: { keys: readonly string[] }) {
  const nodes = keys.filter((key) => !key.includes(' '));
  if (nodes.length !== 2) return <Several keys={keys} />;
  const path = way.value;
  return (
    <>
      <PanelTop>
        {path
          ? `Path · ${counted(path.length - 1, ['step', 'steps'], true)}${weakest(path) < 1 ? ` · weakest claim ${weakest(path).toFixed(2)}` : ''}`
          : 'Two names'}
      </PanelTop>
      {path ? (
        <>
          <p class="lede">{chainOf(path)}</p>
          <Chain key={path.join(' ')} path={path} />
          <Routes />
        </>
      ) : (
        <>
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
      )}
    </>
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

/** Links between two neighbours, by index. */
function linksBetween(a: string, b: string): number[] {
  const graph = network.value;
  return graph?.edges(a, b).flatMap((edge) => graph.getEdgeAttribute(edge, 'links')) ?? [];
}

/** Least confidence of the best link of each step. */
function weakest(path: readonly string[]): number {
  const columns = lens.value;
  const best = path
    .slice(1)
    .map((node, i) =>
      Math.max(0, ...linksBetween(path[i] ?? '', node).map((link) => columns?.links.confidence[link] ?? 0)),
    );
  return Math.min(...best);
}

/** The whole chain in one sentence. */
function chainOf(path: readonly string[]): string {
  const steps = path.slice(1).map((node, i) => stepOf(path[i] ?? '', node, i === 0));
  return `${steps.join('; ')}.`;
}

function stepOf(a: string, b: string, isFirst: boolean): string {
  const columns = lens.value;
  const roles = columns ? rolesIn(columns, linksBetween(a, b)) : [];
  const [party, activity] = kindOf(a) === 'activity' ? [b, a] : [a, b];
  if (kindOf(activity) === 'activity') {
    const did = listed(roles.map((role) => ROLE_WORDS[role] ?? roleName(role)));
    return party === a
      ? `${shortOf(a)} ${did} ${nameOf(b)}`
      : `${isFirst ? nameOf(a) : 'there'} ${shortOf(b)} ${did.replace(/ (in|for|to|at)$/, ' $1 it')}`;
  }
  if (roles.includes('post'))
    return kindOf(a) === 'person'
      ? `${shortOf(a)} holds a post in ${shortOf(b)}`
      : `${shortOf(b)} holds a post in ${shortOf(a)}`;
  const count = new Set(linksBetween(a, b).map((link) => columns?.links.activity[link])).size;
  return `${shortOf(a)} worked with ${shortOf(b)} in ${numberWord(count)} ${count === 1 ? 'activity' : 'activities'}`;
}

function Chain({ path }: { path: readonly string[] }) {
  return (
    <div class="chain">
      {path.map((node, i) => (
        <div key={node}>
          {i > 0 && <Hop a={path[i - 1] ?? ''} b={node} no={i} />}
          <div class="stop">
            <Glyph kind={kindOf(node)} />
            <b>
              <bdi>{nameOf(node)}</bdi>
            </b>
          </div>
        </div>
      ))}
    </div>
  );
}

/** Sentences shown for a step. */
const FEW = 2;

function Hop({ a, b, no }: { a: string; b: string; no: number }) {
  const base = dataset.value?.base ?? '';
  const [party, activity] = kindOf(a) === 'activity' ? [b, a] : kindOf(b) === 'activity' ? [a, b] : ['', ''];
  const isPost = kindOf(a) === 'person' || kindOf(b) === 'person';
  const found = useClaims(`${a} ${b}`, () =>
    party
      ? claimsAbout(party, base)
      : isPost
        ? claimsAbout(kindOf(a) === 'person' ? a : b, base)
        : claimsOfPair(a, b, base),
  );
  const fits = (claim: Claim) =>
    activity
      ? claim.activity === activity
      : isPost
        ? [claim.person, claim.body].includes(a) && [claim.person, claim.body].includes(b)
        : !!claim.party;
  const claims = found.state === 'ready' ? found.value.claims.filter(fits) : [];
  return (
    <div class="hop">
      <span class="n">{no}</span>
      <div>
        <p class="voice">{stepOf(a, b, true)}:</p>
        {found.state === 'loading' && <p class="small">fetching the sentence …</p>}
        {found.state === 'failed' && <p class="small">{found.message}</p>}
        {found.state === 'ready' &&
          sentences(claims, found.value)
            .slice(0, FEW)
            .map((sentence) => <QuoteView key={sentence.key} sentence={sentence} evidence={found.value} />)}
      </div>
    </div>
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
            <span class="small">
              {path.some((node) => kindOf(node) === 'funder') ? 'through money' : <Icon name="path" small />}
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
