import { describe, expect, it } from 'vitest';
import { citationOf, sourceOf } from '../../web/evidence/citation.ts';

const release = {
  name: 'boats',
  text: '0123456789abcdef',
  publisher: 'Harbour Agency',
  date: '2021-05-03',
  title: 'Boats and borders',
  url: 'https://news.example/boats',
};

describe('a citation', () => {
  it('quotes a release in its own words', () => {
    expect(citationOf('Officers met.', release)).toBe(
      '“Officers met.”, Harbour Agency, 3 May 2021, Boats and borders, https://news.example/boats',
    );
    expect(sourceOf(release)).toBe('Harbour Agency, 3 May 2021');
  });

  it('puts no retold words into the mouth of a publisher', () => {
    const retold = { ...release, retold: true };
    expect(citationOf('Officers met.', retold)).toBe(
      'Officers met. (As retold by Entente from: Harbour Agency, 3 May 2021, https://news.example/boats)',
    );
    expect(sourceOf(retold)).toBe('Retold by Entente from: Harbour Agency, 3 May 2021');
  });
});
