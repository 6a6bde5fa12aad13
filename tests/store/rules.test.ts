import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load.ts';
import type { Extraction } from '../../src/model.ts';
import { openDatasetStore } from '../../src/store/dataset-store.ts';
import { Folder, KNOWLEDGE, RULES } from '../fixtures/delta.ts';
import { tell } from '../fixtures/extraction.ts';

async function holds(stories: readonly Extraction[], pattern: string): Promise<boolean> {
  const loaded = await loadDataset((await new Folder().encode(stories)).read, KNOWLEDGE);
  const store = await openDatasetStore(oxigraph, loaded, RULES, { union: false });
  return store.ask(`ASK { ${pattern} }`);
}

const appointment = tell({
  name: 'a',
  date: '2024-01-01',
  text: 'Nils Berg, captain of the Delta River Police, was honoured.',
  agencies: [['Delta River Police', { kind: 'police' }]],
  people: ['Nils Berg'],
  posts: [['Nils Berg', 'Delta River Police', 'captain', 'Nils Berg, captain of the Delta River Police']],
  says: [['Delta River Police', 'jurisdiction', 'country/dlt', 'Delta River Police']],
});
const talk = (date: string | undefined, status: string, start: string, words = '') =>
  tell({
    name: `talk-${status}-${date}`,
    ...(date && { date }),
    text: `Nils Berg spoke at a seminar in Summit. ${date} ${words}`,
    people: ['Nils Berg'],
    activities: [['seminar in Summit', { quote: 'seminar' }]],
    parts: [['seminar in Summit', 'Nils Berg', 'speaker', 'Nils Berg spoke at a seminar']],
    says: [
      ['seminar in Summit', 'activityKind', 'workshop', 'seminar'],
      ['seminar in Summit', 'activityStatus', status, 'seminar'],
      ['seminar in Summit', 'startDate', start, 'seminar'],
      ['seminar in Summit', 'place', 'place/alp-summit', 'Summit'],
    ],
  });

describe('the rules', () => {
  it("count a person's post only in the activities of a release that states it", async () => {
    const stories = [appointment, talk('2024-02-01', 'held', '2024-01-30')];
    expect(await holds(stories, '?a coop:works ?p . ?p coop:worksFor ?police')).toBe(true);
    expect(await holds(stories, '?a coop:works ?who . ?who coop:country ?c')).toBe(false);
  });

  it('give a property that has one value that of the latest release', async () => {
    const stories = [talk('2024-02-02', 'held', '2024-03-01'), talk('2024-01-01', 'planned', '2024-03')];
    expect(await holds(stories, '?a coop:reportedBy ?r1, ?r2 FILTER(?r1 != ?r2)')).toBe(true);
    expect(await holds(stories, '?a coop:activityStatus act:held ; coop:startDate "2024-03-01"^^xsd:date')).toBe(true);
    expect(await holds(stories, '?a coop:activityStatus act:planned')).toBe(false);
  });

  it.each([
    ['a month of the report, the announcement on a day of it', '2024-03', '2024-03-20', true],
    ['a month of the report, the announcement on its last day', '2024-03', '2024-03-31', true],
    ['a month of the announcement, the report on a day of it', '2024-03-02', '2024-03', true],
    ['a year of the announcement, the report of a month', '2024-03', '2024', true],
    ['a report without a date', undefined, '2024-03-20', true],
    ['an announcement without a date', '2024-03-20', undefined, true],
    ['a report before the month of an announcement', '2024-02-29', '2024-03', false],
    ['a report before a second announcement', '2024-03-02', '2024-03-03', false],
  ])('let what was held stand where the dates leave open which is the latest: %s', async (_, report, plan, held) => {
    const stories = [talk(report, 'held', '2024-03-01', 'a report'), talk(plan, 'planned', '2024-03-01', 'a plan')];
    expect(await holds(stories, '?a coop:reportedBy ?r1, ?r2 FILTER(?r1 != ?r2)')).toBe(true);
    expect(await holds(stories, '?a coop:activityStatus act:held')).toBe(held);
    expect(await holds(stories, '?a coop:activityStatus act:planned')).toBe(!held);
  });

  it('let the authority data stand above what a release says', async () => {
    const wrong = tell({
      name: 'w',
      text: 'Alpian Aid of Delta.',
      agencies: [['Alpian Aid', { authority: 'org/alp-mfa' }]],
      says: [['Alpian Aid', 'jurisdiction', 'country/dlt', 'Alpian Aid of Delta']],
    });
    expect(await holds([wrong], 'body:alp-mfa coop:jurisdiction country:alp')).toBe(true);
    expect(await holds([wrong], 'body:alp-mfa coop:jurisdiction country:dlt')).toBe(false);
  });

  it('carry the country down to the bodies below', async () => {
    expect(await holds([appointment], 'body:alp-aid coop:country country:alp')).toBe(true);
  });

  it('find the outermost activity, and let its parts count for it', async () => {
    const nested = tell({
      name: 'n',
      text: 'The opening of the course was led by Alpian Aid.',
      agencies: [['Alpian Aid', { authority: 'org/alp-aid' }]],
      activities: [['course'], ['opening']],
      parts: [['opening', 'Alpian Aid', 'facilitator', 'was led by Alpian Aid']],
      says: [
        ['opening', 'partOfActivity', 'course', 'opening of the course'],
        ['course', 'activityKind', 'training', 'course'],
        ['opening', 'activityKind', 'session', 'opening'],
      ],
    });
    expect(
      await holds(
        [nested],
        '?part coop:works body:alp-aid ; coop:topActivity ?top . ?top coop:activityKind kind:training ; coop:topActivity ?top FILTER(?part != ?top)',
      ),
    ).toBe(true);
  });
});
