import { expect, it } from 'vitest';
import { boardOf, calibrationOf } from '../../src/score/board.ts';
import type { Labels } from '../../src/score/labels.ts';
import { score } from '../../src/score/score.ts';

const GOLD: Labels = {
  organizations: [
    { name: 'Harbour Agency', aliases: ['HA'], partOf: 'Ministry of Ports' },
    { name: 'Ministry of Ports' },
    { name: 'Port Project', optional: true },
  ],
  people: [
    {
      name: 'Ada Moen',
      role: 'Head of the Harbour Agency',
      affiliation: 'HA',
      otherRoles: [{ role: 'Head', affiliation: 'HA' }],
    },
  ],
  countries: ['NO'],
  mentioned: ['SE'],
  expanded: { 'Nordic states': ['FI'] },
  events: [
    {
      type: 'training',
      name: 'course for divers',
      start: 'XXXX-05-03',
      end: '2024-05',
      place: 'Bergen',
      country: 'NO',
      organizers: ['HA'],
      funders: ['NO'],
      participantOrgs: [],
      participantCountries: [],
      participantPeople: ['Ada Moen'],
      optionalFields: { organizers: ['Ministry of Ports'] },
    },
  ],
};

const rows = (predicted: Labels) => {
  const tally = score([{ name: 'x', gold: GOLD, predicted }]);
  return { row: Object.fromEntries(boardOf(tally).map((x) => [x.kind, x])), tally };
};

it('gives the gold standard itself full marks', () => {
  const { row } = rows(GOLD);
  for (const kind of ['ENTITIES', 'RELATIONS', 'event', 'post']) expect(row[kind]).toMatchObject({ f1: 1, again: 0 });
});

it('gives nothing no marks, and counts all as missed', () => {
  const { row } = rows({});
  expect(row.ENTITIES).toMatchObject({ right: 0, wrong: 0, missed: 4, f1: 0 });
  expect(row.RELATIONS?.missed).toBe(9);
});

it('counts a wrong value, a second prediction and an accepted one apart', () => {
  const { row, tally } = rows({
    organizations: [
      { name: 'the Harbour Agency’s' },
      { name: 'HA' },
      { name: 'Port Project' },
      { name: 'Fish Office' },
    ],
    people: [{ name: 'Mr. Ada Moen', role: 'Cook', affiliation: { value: 'HA', confidence: 0.95 } }],
    countries: ['FI', 'DK'],
    events: [
      {
        type: 'workshop',
        name: 'divers course',
        start: '2023-05-03',
        end: '2024-05-17',
        place: 'Bergen.',
        country: 'NO',
        organizers: ['Ministry of Ports', { value: 'Fish Office', confidence: 0.92 }],
        participantCountries: ['NO'],
      },
    ],
  });
  expect(row.agency).toMatchObject({ right: 1, wrong: 2, missed: 1, again: 1 });
  expect(row.person).toMatchObject({ right: 1, wrong: 0 });
  expect(row.post).toMatchObject({ right: 0, wrong: 1, missed: 1 });
  expect(row['country (acting)']).toMatchObject({ right: 0, wrong: 1, missed: 1 });
  expect(row['kind of event']).toMatchObject({ right: 0, wrong: 1 });
  expect(row.organizes).toMatchObject({ right: 0, wrong: 1, missed: 1 });
  expect(row['participates (country)']).toMatchObject({ right: 0, wrong: 0 });
  expect(row.date).toMatchObject({ right: 2, wrong: 0 });
  expect(calibrationOf(tally)[0]).toEqual({ from: 0.9, right: 1, all: 2 });
  expect(tally.misses).toContainEqual({ document: 'x', kind: 'organizes', fault: 'wrong', what: 'Fish Office' });
});

it('counts all relations of an event without a partner as wrong', () => {
  const { row } = rows({
    events: [
      { type: 'visit', name: 'another thing', country: 'DK' },
      { type: 'meeting', name: 'one more', place: 'Oslo' },
    ],
  });
  expect(row.event).toMatchObject({ right: 0, wrong: 2, missed: 1 });
  expect(row['held in (country)']).toMatchObject({ wrong: 1 });
});

it.each(['H. E. Ada Moen', 'H.E. Ada Moen', 'HE Dr. Ada Moen', 'Police Lt Ada Moen', 'Hon. Ada Moen'])(
  'knows %s without rank and honorific',
  (name) => {
    expect(rows({ people: [{ name }] }).row.person).toMatchObject({ right: 1, wrong: 0 });
  },
);
