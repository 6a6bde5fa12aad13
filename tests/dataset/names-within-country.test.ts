import { expect, it } from 'vitest';
import { ReleaseGraph } from '../../src/dataset/graph.ts';
import { resolveGraphs } from '../../src/dataset/load.ts';
import { packedKnowledge } from '../../src/node/knowledge.ts';
import { readAuthority } from '../../src/rdf/authority.ts';
import { releaseIri } from '../../src/rdf/refs.ts';
import { toQuads } from '../../src/rdf/release.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { type Story, tell } from '../fixtures/extraction.ts';

const authority = readAuthority(packedKnowledge());
const NAME = 'Department of Home Affairs';

/** What a release's "Department of Home Affairs" becomes. */
function nodeOf(more: Partial<Story>): string | undefined {
  const story = tell({ name: 'a', text: `The ${NAME} held a course in Australia.`, agencies: [[NAME]], ...more });
  const graph = new ReleaseGraph('a', releaseIri(HOME, 'a'), toQuads(story));
  const [row] = resolveGraphs([graph], authority, HOME, []).filter(({ local }) => local.includes('/org/'));
  return row?.canonical.slice(`${HOME}id/`.length);
}
const course = (party: string): Partial<Story> => ({
  activities: [['course']],
  parts: [['course', party, 'participant', 'course']],
});

it('a name that many states have says the body of none, unless its country is told', () => {
  expect(nodeOf({})).toBe('org/department-of-home-affairs');
  expect(nodeOf(course('country/zaf'))).toBe('org/department-of-home-affairs');
  expect(nodeOf({ says: [[NAME, 'jurisdiction', 'country/zaf', NAME]] })).toBe('org/zaf-department-of-home-affairs');
});

it('it says the body of the country that it is of, or that its release names', () => {
  expect(nodeOf({ says: [[NAME, 'jurisdiction', 'country/aus', NAME]] })).toBe('org/aus-home-affairs');
  expect(nodeOf(course('country/aus'))).toBe('org/aus-home-affairs');
  const held = [['course', 'place', 'place/aus-canberra', 'course'] as const];
  expect(nodeOf({ activities: [['course']], says: held })).toBe('org/aus-home-affairs');
});

it('a body of another country keeps its country where the release names that of the authority too', () => {
  const both = { ...course('country/aus'), says: [[NAME, 'jurisdiction', 'country/zaf', NAME] as const] };
  expect(nodeOf(both)).toBe('org/zaf-department-of-home-affairs');
});
