import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entente, newFolder } from './entente.ts';

const TEXT =
  'On 3 May 2024, the Harbour Agency of Norway held a training for divers in Bergen, funded by the European Union.';

describe('entente encode', () => {
  it('prints one release as RDF, and the table to standard error', () => {
    const { status, stdout, stderr } = entente(['encode', '-'], TEXT);
    expect(status).toBe(0);
    expect(stdout).toContain('coop:Participation');
    expect(stderr).toContain('claims');
  });

  it('makes a dataset that checks, answers, and does not change when encoded again', () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'course.txt'), TEXT);
    const out = join(dir, 'set');
    expect(entente(['encode', join(dir, 'course.txt'), '--out', out]).status).toBe(0);
    const manifest = readFileSync(join(out, 'dataset.json'), 'utf8');
    expect(entente(['encode', join(dir, 'course.txt'), '--out', out]).stderr).toContain('nothing has changed');
    expect(readFileSync(join(out, 'dataset.json'), 'utf8')).toBe(manifest);
    expect(entente(['check', out])).toMatchObject({ status: 0 });
    expect(entente(['ask', out, 'funders', '--format', 'csv']).stdout).toContain('European Union');
  });

  it('makes a dataset with a base of its own, once', () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'course.txt'), TEXT);
    const encode = (...more: string[]) => entente(['encode', join(dir, 'course.txt'), ...more]);
    const out = join(dir, 'set');
    expect(encode('--out', out, '--base', 'https://data.example/')).toMatchObject({ status: 0 });
    expect(readFileSync(join(out, 'graphs', 'course.trig'), 'utf8')).toContain('@base <https://data.example/id/>');
    expect(encode('--out', out)).toMatchObject({ status: 0, stderr: expect.stringContaining('nothing has changed') });
    expect(entente(['check', out])).toMatchObject({ status: 0 });
    expect(encode('--out', out, '--base', 'https://coop.example/')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("the dataset's IRIs begin with https://data.example/"),
    });
    expect(encode('--base', 'https://data.example/')).toMatchObject({ status: 2 });
    expect(encode('--out', out, '--base', 'rivers')).toMatchObject({ status: 2 });
  });

  it('refuses two inputs of one name before anything is written', () => {
    const dir = newFolder();
    for (const name of ['a.txt', 'a.md']) writeFileSync(join(dir, name), TEXT);
    const { status, stderr } = entente(['encode', join(dir, 'a.txt'), join(dir, 'a.md'), '--out', join(dir, 'set')]);
    expect(status).toBe(2);
    expect(stderr).toContain('would both be named "a"');
    expect(existsSync(join(dir, 'set'))).toBe(false);
  });

  it('names a file at fault, encodes the others, and ends with 1', () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'good.txt'), TEXT);
    writeFileSync(join(dir, 'bad.txt'), new Uint8Array([0x41, 0x92, 0x42]));
    writeFileSync(join(dir, 'empty.md'), '');
    const { status, stdout, stderr } = entente(['encode', dir, '--out', join(dir, 'set')]);
    expect(status).toBe(1);
    expect(stdout).toContain('good');
    expect(stderr).toMatch(/bad\.txt:1: not UTF-8[\s\S]*empty\.md: the file is empty/);
    expect(existsSync(join(dir, 'set', 'graphs', 'good.trig'))).toBe(true);
  });

  it('writes the format of the evaluation, and explains itself', () => {
    const dir = newFolder();
    writeFileSync(join(dir, '01.txt'), TEXT);
    expect(entente(['encode', dir, '--out', join(dir, 'labels'), '--format', 'eval']).status).toBe(0);
    const labels = JSON.parse(readFileSync(join(dir, 'labels', '01.json'), 'utf8'));
    expect(labels.events[0]).toMatchObject({ type: 'training' });
    expect(entente(['encode', '-', '--explain'], TEXT).stdout).toMatch(/CLAIMS: confidence/);
    expect(entente(['encode', '-', '--explain', 'html'], `<b>&lt;i&gt; ${TEXT}`).stdout).toContain('&#60;b&#62;');
  });

  it('warns of a text in which it recognizes nothing, and makes a valid dataset all the same', () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'poem.txt'), 'the rain falls on the green hills');
    const { status, stderr } = entente(['encode', dir, '--out', join(dir, 'set')]);
    expect(status).toBe(0);
    expect(stderr).toContain('warning: poem');
    expect(entente(['check', join(dir, 'set')]).status).toBe(0);
  });

  it('leaves nothing half-written where the target cannot be written', () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'a.txt'), TEXT);
    writeFileSync(join(dir, 'file'), 'not a folder');
    const { status, stderr } = entente(['encode', join(dir, 'a.txt'), '--out', join(dir, 'file')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/file: .*(not a folder|a file stands)/);
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('not a folder');
  });

  it.each([
    [['encode', 'data/releases'], 2, /need a place to go/],
    [['encode', 'no-such-file.txt'], 1, /no-such-file\.txt: there is no such file/],
    [['ask', 'nothing-like-it'], 2, /there is no question/],
    [['ask', 'no-such-folder', 'countries'], 1, /there is no such folder/],
    [['serve', '--port', 'x'], 2, /A port is a number/],
    [['fly'], 2, /unknown command/],
  ] as const)('answers %j with %i', (args, status, message) => {
    const result = entente(args);
    expect(result.status).toBe(status);
    expect(result.stderr).toMatch(message);
  });
});
