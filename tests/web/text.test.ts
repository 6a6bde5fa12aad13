import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from '../../web/evidence/marks.ts';
import { Snapshot } from '../../web/evidence/text.ts';

describe('Snapshot', () => {
  it('takes quotes by code points, whatever signs the text has', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '🚢', '中', '\n', '. ', 'B'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (signs, a, b) => {
        const text = signs.join('');
        const points = [...text];
        const [start = 0, end = 0] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y);
        const quote = { text: '', start, end, exact: points.slice(start, end).join('') };
        const snapshot = new Snapshot(text);
        expect(snapshot.holds(quote)).toBe(true);
        const around = snapshot.around(quote);
        expect(around.start).toBeLessThanOrEqual(snapshot.at(start));
        expect(around.end).toBeGreaterThanOrEqual(snapshot.at(end));
      }),
    );
  });

  it('finds the sentence around a quote', () => {
    const text = 'Title 🚢\n\nFirst one ends. The U.N. team held a training in Doha. Last one.';
    const start = [...text.slice(0, text.indexOf('held'))].length;
    const { start: from, end } = new Snapshot(text).around({ text: '', start, end: start + 4, exact: 'held' });
    expect(text.slice(from, end)).toBe('The U.N. team held a training in Doha.');
  });
});

describe('pieces', () => {
  it('add up to the text, whatever the marks', () => {
    const marks = fc.array(fc.record({ start: fc.nat(30), end: fc.nat(30), className: fc.constantFrom('m', 'said') }));
    fc.assert(
      fc.property(fc.string({ minLength: 10, maxLength: 30 }), marks, (text, list) => {
        expect(
          pieces(text, 2, text.length, list)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text.slice(2));
      }),
    );
  });
});
