import { readEdgeKey } from '../../src/graph/network.ts';
import { proofsOf } from '../../src/graph/proofs.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { dataset, kindOf, lens, nameOf, network, shortOf } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Prose } from '../parts/prose.tsx';
import { byActivity, type Piece, rolesIn, span } from '../story.ts';
import { ACTIVITIES, counted, KIND_WORDS, listed, ROLE_WORDS, roleName } from '../words.ts';
import { PanelTop } from './panel-top.tsx';

/** A link between two: since when, how often, in what role, and the claims that say so. */
export function EdgePanel({ edge }: { edge: string }) {
  const [data, columns, graph] = [dataset.value, lens.value, network.value];
  if (!data || !columns || !graph?.hasEdge(edge)) return null;
  const { source, target } = readEdgeKey(edge);
  const { links } = graph.getEdgeAttributes(edge);
  const names = links.flatMap((link) => proofsOf(columns, link).flatMap(({ claim }) => columns.claims[claim] ?? []));
  const told = byActivity(data.things, columns, links);
  const ends = [source, target];
  return (
    <>
      <PanelTop>{linkBetween(ends)}</PanelTop>
      <div class="pair">
        {ends.map((id) => (
          <div key={id}>
            <h2 class="title">
              <Glyph kind={kindOf(id)} large />
              <bdi>{shortOf(id)}</bdi>
            </h2>
            {nameOf(id) !== shortOf(id) && <p class="full">{nameOf(id)}</p>}
          </div>
        ))}
      </div>
      <Prose pieces={linkStory(edge)} />
      <EvidenceList told={told} claims={names} />
    </>
  );
}

function linkBetween(ends: readonly string[]): string {
  const [a, b] = ends.map((id) => KIND_WORDS[kindOf(id)]?.[0] ?? 'name');
  return a === b
    ? `Link between two ${KIND_WORDS[kindOf(ends[0] ?? '')]?.[1]}`
    : `Link between ${article(a ?? '')} and ${article(b ?? '')}`;
}

/** As what each of two took part, or both of them. */
function rolesOf(edge: string): Piece[] {
  const [data, columns, graph] = [dataset.value, lens.value, network.value];
  if (!data || !columns || !graph) return [];
  const { source, target } = readEdgeKey(edge);
  const [one = '', other = ''] = [source, target].map((id) => {
    const roles = rolesIn(columns, graph.getEdgeAttribute(edge, 'links'), data.indexOf.get(id));
    return listed(
      roles
        .filter((role) => ROLE_WORDS[role])
        .slice(0, 3)
        .map(roleName),
    );
  });
  if (!one || !other) return [];
  return one === other ? [`, both as ${one}`] : [': ', { id: source }, ` as ${one}, `, { id: target }, ` as ${other}`];
}

const article = (word: string) => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;

/** Says in a sentence what a link is. */
function linkStory(edge: string): Piece[] {
  const [data, columns, graph] = [dataset.value, lens.value, network.value];
  if (!data || !columns || !graph) return [];
  const { source, target } = readEdgeKey(edge);
  const { track, links } = graph.getEdgeAttributes(edge);
  const activities = byActivity(data.things, columns, links).map((t) => t.activity);
  if (track === 'post') return [{ id: source }, ' holds a post in ', { id: target }, '.'];
  if (track === 'part') return [{ id: source }, ' is a part of ', { id: target }, '.'];
  if (kindOf(source) === 'activity')
    return [
      { id: target },
      ` ${listed(rolesIn(columns, links).map((role) => ROLE_WORDS[role] ?? role))} `,
      { id: source },
      '.',
    ];
  const when = span(data.things, activities);
  if (track === 'pays')
    return [
      { id: source },
      ' paid for ',
      { strong: counted(activities.length, ACTIVITIES, true) },
      ' in which ',
      { id: target },
      ` took part${when && ` ${when}`}.`,
    ];
  return [
    'They worked together in ',
    { strong: counted(activities.length, ACTIVITIES, true) },
    `${when && ` ${when}`}`,
    ...rolesOf(edge),
    '.',
  ];
}
