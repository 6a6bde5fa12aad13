import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { entente, newFolder } from './entente.ts';

const CENTRE =
  'Central Asian Regional Information and Coordination Centre for Combating Illicit Trafficking of Narcotic Drugs, Psychotropic Substances and their Precursors';
const NETWORK = 'Judicial Cooperation Network for Central Asia and Southern Caucasus';
const UNODC = 'United Nations Office on Drugs and Crime';
const GUESTS = ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan', 'Qatar'];

interface Answered {
  readonly results: { readonly bindings: readonly Record<string, { readonly value: string }>[] };
  readonly labels: Readonly<Record<string, string>>;
}

/** What the worked draft of the model answers, asked of the encoded retelling alone. */
describe('the first release, retold and encoded,', () => {
  const set = join(newFolder(), 'set');
  beforeAll(() => {
    entente(['encode', 'data/releases/caricc-cybercrime-training.md', '--out', set]);
  });
  /** The distinct rows of an answer: of each the columns asked for, as names. */
  const rows = (columns: readonly string[], ...question: string[]): string[] => {
    const { status, stdout, stderr } = entente(['ask', set, ...question, '--format', 'json']);
    if (status !== 0) throw new Error(stderr);
    const { results, labels } = JSON.parse(stdout) as Answered;
    const shown = results.bindings.map((row) =>
      columns.map((column) => labels[row[column]?.value ?? ''] ?? row[column]?.value).join(' | '),
    );
    return [...new Set(shown)].sort();
  };

  it('names the countries that worked together, and the one that paid', () => {
    const pairs = rows(['a', 'b'], 'countries').flatMap((row) => row.split(' | '));
    expect([...new Set(pairs)].sort()).toEqual([...GUESTS, 'Georgia'].sort());
    const payers = rows(['a', 'b'], 'countries', 'tier=1,2').flatMap((row) => row.split(' | '));
    expect(payers).toContain('United States of America');
  });

  it('gives Georgia six partners', () => {
    expect(rows(['partner'], 'country-partners', 'country=geo')).toEqual([...GUESTS].sort());
  });

  it('knows who organized and who hosted', () => {
    expect(rows(['agency', 'role'], 'organizers')).toEqual(
      [`${CENTRE} | host`, `${CENTRE} | organizer`, `${NETWORK} | organizer`, `${UNODC} | organizer`].sort(),
    );
  });

  it('knows the funder, what stands above it, and its country', () => {
    expect(rows(['funder', 'above', 'country'], 'funders')).toEqual([
      'Bureau of International Narcotics and Law Enforcement Affairs | United States Department of State | United States of America',
    ]);
  });

  it('knows the people with their posts and agencies', () => {
    const digital =
      'Scientific and Methodological Center for Digital Forensics of the Law Enforcement Academy of the Republic of Uzbekistan';
    expect(rows(['person', 'post', 'agency'], 'people')).toEqual(
      [
        'Amr El Rahwan | Cybercrime Expert | UNODC Regional Center for Combatting Cybercrime in Doha',
        'Askarjon Zakirov | Expert and Head of Department | National Agency of Perspective Projects of the Republic of Uzbekistan',
        `Atageldi Yazlyev | Director of CARICC | ${CENTRE}`,
        `Gayrat Musaev | Head of the ${digital} | ${digital}`,
        'Tamar Bezhuashvili | Prosecutor | Office of the Prosecutor General of Georgia',
        'Yusuf Kurbonov | International Programme Coordinator | UNODC Regional Office for Central Asia',
      ].sort(),
    );
  });

  it('knows which body stands under which', () => {
    expect(rows(['unit', 'above'], 'nesting')).toEqual(
      expect.arrayContaining([
        'Bureau of International Narcotics and Law Enforcement Affairs | United States Department of State',
        'Scientific and Methodological Center for Digital Forensics of the Law Enforcement Academy of the Republic of Uzbekistan | Law Enforcement Academy of the Republic of Uzbekistan',
        `UNODC Regional Center for Combatting Cybercrime in Doha | ${UNODC}`,
        `UNODC Regional Office for Central Asia | ${UNODC}`,
      ]),
    );
  });

  it('knows the members that stayed away', () => {
    expect(rows(['network', 'member'], 'absent-members')).toEqual(
      [
        `${CENTRE} | Azerbaijan`,
        `${CENTRE} | Russian Federation`,
        `${NETWORK} | Armenia`,
        `${NETWORK} | Azerbaijan`,
      ].sort(),
    );
  });
});
