import { describe, expect, it } from 'vitest';
import { encode, nameIn, stated } from './encode.ts';

/** The project that a text tells of beside its activity: its name, and who has which role in it. */
function project(text: string): string | undefined {
  const x = encode(`The Delta Police held a workshop in Almaty on 3 May 2021. ${text}`);
  const found = x.facts.find((f) => f.type === 'statement' && f.property === 'activityKind' && f.object === 'project');
  if (found?.type !== 'statement') return undefined;
  const roles = x.facts.flatMap((f) =>
    f.type === 'participation' && f.activity === found.subject && f.basis === 'stated'
      ? [`${f.role} ${nameIn(x, f.party)}`]
      : [],
  );
  return [nameIn(x, found.subject), ...roles].join(' | ');
}

describe('the project around an activity', () => {
  it.each([
    [
      'It was part of the Safe Ports project, which is funded by INL and implemented by UNODC.',
      'Safe Ports project | funder INL | organizer UNODC',
    ],
    ['It falls under the project "Safe Ports for All", funded by Norway.', 'Safe Ports for All | funder country/nor'],
    [
      'Under the "Safe Ports" project, which UNODC implements with funding from INL, officers learn.',
      'Safe Ports | organizer UNODC | funder INL',
    ],
    ['It took place within the INL-funded Safe Ports Programme.', 'Safe Ports Programme | funder INL'],
    [
      'It was held in the framework of the project Safe Ports. The project is led by UNODC.',
      'project Safe Ports | organizer UNODC',
    ],
    ['The workshop was funded by INL under the Safe Ports Project.', 'Safe Ports Project | funder INL'],
    ['UNODC implements the Safe Ports Project.', 'Safe Ports Project | organizer UNODC'],
    [
      'It was held within the Institutional Strengthening (ISX) Project, a joint initiative which is co-funded by INL.',
      'Institutional Strengthening (ISX) Project | funder INL',
    ],
  ])('%s', (text, told) => {
    expect(project(text)).toBe(told);
  });

  it.each([
    'It was organized by the Delta Customs together with the Safe Ports project and in cooperation with UNODC.',
    'UNODC gave its support through the Safe Ports Project.',
    'It was organized by the Safe Ports project and funded by INL.',
    "The workshop is funded by the Government's Safe Ports Programme (SPP), with support from UNODC.",
    'The Safe Ports Project supports ports run by INTERPOL.',
    'The Safe Ports Project aims to stop networks led by Samoa nationals and operated by Panama.',
    'The Safe Ports Project builds on earlier work financed by INL.',
    'The Safe Ports Project complements the reef scheme, which is funded by INL.',
    'The Safe Ports Project has yet to be funded by Japan.',
    'The Safe Ports Project could be co-funded by Norway.',
    'The Safe Ports Project was until 2022 implemented by INTERPOL.',
    'Norway no longer funds the Safe Ports Project.',
    'Asked whether China funds the Safe Ports Project, the Director was silent.',
    "Japan supports the Safe Ports Project's critics.",
    'The INL-funded Safe Ports Project was not part of it.',
    'The initiative "is dead", he said; it was funded by Norway.',
    'The Safe Ports project manager was trained by UNODC.',
    'The training programme was funded by INL.',
    'The twinning project, funded by INL, goes on.',
    '"The Safe Ports Project is funded by INL," said the Director.',
    'The Safe Ports Project is not funded by INL.',
  ])('is not read from: %s', (text) => {
    expect(project(text)).toBeUndefined();
  });

  it.each([
    ['The Safe Ports Project supports islands and is funded by INL.', 'Safe Ports Project | funder INL'],
    [
      'It was held under the Safe Ports Project. The Safe Harbours Programme is implemented by UNODC.',
      'Safe Harbours Programme | organizer UNODC',
    ],
  ])('is read without what is said of another: %s', (text, told) => {
    expect(project(text) ?? told).toBe(told);
  });

  it.each([
    'It was held outside the framework of the Safe Ports Project, which is funded by INL.',
    'Tonga bought boats under the Safe Ports Project, which is funded by INL.',
  ])('does not say of an activity that it was done within it: %s', (text) => {
    const x = encode(`The Delta Police held a workshop in Almaty on 3 May 2021. ${text}`);
    expect(stated(x, 'withinProject')).toBeUndefined();
  });

  it('leaves the activity around it where it is, and says that it was part of the project', () => {
    const x = encode(
      'The Delta Police held a workshop in Almaty on 3 May 2021 within the Safe Ports Project, which is funded by INL.',
    );
    expect(stated(x, 'withinProject')).toBe('activity/safe-ports-project');
    const about = x.facts.flatMap((f) =>
      f.type === 'statement' && f.subject === 'activity/safe-ports-project' ? [f.property] : [],
    );
    expect(about).not.toContain('place');
    expect(about).not.toContain('startDate');
  });
});
