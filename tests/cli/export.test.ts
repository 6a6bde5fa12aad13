import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseQuads } from '../../src/rdf/parse.ts';
import { entente, newDataset, newFolder } from './entente.ts';

let dataset: string;
beforeAll(() => {
  dataset = newDataset();
});
const count = (text: string) => parseQuads(text, 'exported').length;
const FUNDS = '<https://coop.example/id/org/eu>';

describe('entente export', () => {
  it('writes the same quads in every form, facts and closures included, with canonical IRIs', () => {
    const quads = entente(['export', dataset]).stdout;
    expect(quads).toMatch(/activity\/2024-training.* <https:\/\/coop\.example\/ns#funder> <.*org\/eu> \.\n/);
    expect(quads).not.toContain('id/release/course/org/');
    expect(count(entente(['export', dataset, '-f', 'trig']).stdout)).toBe(count(quads));
    const facts = entente(['export', dataset, '-f', 'turtle']).stdout;
    expect(count(facts)).toBe(parseQuads(quads, 'exported').filter((quad) => quad.graph.value === '').length);
    const json = JSON.parse(entente(['export', dataset, '-f', 'jsonld']).stdout);
    expect(json['@graph'].length).toBeGreaterThan(100);
  });

  it('takes the form from the ending of the file, writes it whole, and says when nothing has changed', () => {
    const file = join(newFolder(), 'all.trig');
    expect(entente(['export', dataset, '--out', file])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toContain('@base <https://coop.example/id/>');
    expect(entente(['export', dataset, '--out', file]).stderr).toContain('nothing has changed');
  });

  it('names the graph of the facts where a store needs it', () => {
    const quads = entente(['export', dataset, '--name-facts']).stdout;
    expect(quads).toContain(`${FUNDS} <https://coop.example/graph/facts> .`);
    expect(quads.split('\n').filter((line) => line && !/<[^ ]+> \.$/.test(line))).toEqual([]);
  });

  it.each([
    [['export', '--format', 'xml'], 2, /Allowed choices are nquads, trig, turtle, jsonld/],
    [['export', '--format', 'turtle', '--name-facts'], 2, /leaves nothing for turtle/],
    [['export', 'no-such-folder'], 1, /there is no such folder/],
    [['export', '--out', 'package.json/x.nq'], 1, /not a folder|a file stands where/],
  ] as const)('answers %j with %i', (args, status, message) => {
    const result = entente(args);
    expect(result.stderr).toMatch(message);
    expect(result.status).toBe(status);
  });
});
