import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { GraphBuilder, term } from '../../src/rdf/build.ts';

const { literal } = DataFactory;
const SAID = term('coop', 'rule');
const numbers = (count: number) => Array.from({ length: count }, (_, i) => literal(`${i}`));

describe('GraphBuilder', () => {
  it('writes equal quads once, of subjects with few and with many', () => {
    const out = new GraphBuilder('https://a.example/graph');
    for (const count of [3, 40, 3, 40])
      for (const object of numbers(count)) out.add(`https://a.example/${count}`, SAID, object);
    expect(out.quads).toHaveLength(43);
  });

  it('knows what was said of a subject before others', () => {
    const out = new GraphBuilder('https://a.example/graph');
    for (const object of numbers(5))
      for (const subject of ['b', 'c']) out.add(`https://a.example/${subject}`, SAID, object);
    for (const object of numbers(6))
      for (const subject of ['b', 'c']) out.add(`https://a.example/${subject}`, SAID, object);
    expect(out.quads).toHaveLength(12);
  });

  it('tells predicates of one object apart', () => {
    const out = new GraphBuilder('https://a.example/graph');
    for (const predicate of [SAID, term('coop', 'cue'), SAID]) out.add('https://a.example/b', predicate, literal('x'));
    expect(out.quads).toHaveLength(2);
  });
});
