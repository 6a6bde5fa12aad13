import { describe, expect, it } from 'vitest';
import { createBatchExtractor } from '../../src/extract/extract.ts';
import { inTurn, type Steps } from '../../src/extract/in-turn.ts';
import { authority, encode } from './encode.ts';

function* counting(name: string, steps: number, log: string[]): Steps<string> {
  for (let i = 0; i < steps; i += 1) {
    log.push(`${name}${i}`);
    if (name === 'bad') throw new Error(name);
    yield;
  }
  return name;
}

describe('work that is done in turn', () => {
  it('does the same step of all before the next, and ends each when it is done', () => {
    const log: string[] = [];
    const done = inTurn([counting('a', 2, log), counting('bad', 2, log), counting('c', 3, log)]);
    expect(log).toEqual(['a0', 'bad0', 'c0', 'a1', 'c1', 'c2']);
    expect(done).toEqual([{ result: 'a' }, { error: new Error('bad') }, { result: 'c' }]);
  });

  it('is none for nothing', () => {
    expect(inTurn([])).toEqual([]);
  });
});

describe('releases that are encoded together', () => {
  it('give what each gives alone', () => {
    const texts = [
      'UNODC held a workshop in Suva on 3 May 2021. Officers from Fiji attended it.',
      '',
      'Le ministre a ouvert la conférence des polices de la région, à laquelle ont pris part des experts de la France.',
      'The Delta Police handed over five boats to the Samoa Police. Ada Moen, Head of Ports, spoke.',
    ];
    const alone = texts.map((text) => encode(text));
    const together = createBatchExtractor(authority)(alone.map(({ release }) => release));
    expect(together).toEqual(alone.map((result) => ({ result })));
  });
});
