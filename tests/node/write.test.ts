import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderSource, textSource } from '../../src/node/folder.ts';
import { listInputs } from '../../src/node/inputs.ts';
import { writeChanges } from '../../src/node/write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-'));
});
const everything = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('writeChanges', () => {
  it('writes, replaces and removes, and counts what it did', async () => {
    writeFileSync(join(folder, 'old'), 'x');
    writeFileSync(join(folder, 'same'), 'same');
    const before = statSync(join(folder, 'same')).mtimeMs;
    const count = await writeChanges(
      folder,
      new Map([
        ['old', null],
        ['same', 'same'],
        ['a/b/new', 'new'],
        ['gone', null],
      ]),
    );
    expect(count).toBe(2);
    expect(everything()).toEqual(['a', 'a/b', 'a/b/new', 'same']);
    expect(statSync(join(folder, 'same')).mtimeMs).toBe(before);
  });

  it('changes nothing where one of the places cannot be written', async () => {
    writeFileSync(join(folder, 'one'), 'before');
    writeFileSync(join(folder, 'file'), 'not a folder');
    await expect(
      writeChanges(
        folder,
        new Map([
          ['one', 'after'],
          ['file/two', 'x'],
        ]),
      ),
    ).rejects.toThrow(folder);
    expect(readFileSync(join(folder, 'one'), 'utf8')).toBe('before');
    expect(everything()).toEqual(['file', 'one']);
  });

  it('changes nothing where what is to be written breaks off', async () => {
    async function* changes(): AsyncGenerator<[string, string]> {
      for (let i = 0; i < 20; i += 1) yield [`f${i}`, 'x'];
      throw new Error('stopped');
    }
    await expect(writeChanges(folder, changes())).rejects.toThrow('stopped');
    expect(everything()).toEqual([]);
  });

  it('says so where no folder can be made', async () => {
    await expect(writeChanges('/proc/no/such', new Map([['one', 'x']]))).rejects.toThrow('/proc/no/such');
  });
});

describe('folderSource', () => {
  it('gives what is inside and nothing from outside', async () => {
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    writeFileSync(join(inside, 'a.txt'), 'ä');
    writeFileSync(join(folder, 'secret'), 'secret');
    symlinkSync(join(folder, 'secret'), join(inside, 'link'));
    expect(await textSource(inside)('a.txt')).toBe('ä');
    for (const path of ['../secret', 'link', 'missing', 'a.txt/b', ''])
      expect(await folderSource(inside)(path)).toBeUndefined();
  });
});

describe('listInputs', () => {
  it('finds the releases of a folder in order of name, whatever else lies there', async () => {
    for (const name of ['b.md', 'a.txt', 'c.HTML', 'notes.json', '.DS_Store']) writeFileSync(join(folder, name), 'x');
    expect(await listInputs([folder])).toEqual(['a.txt', 'b.md', 'c.HTML'].map((name) => join(folder, name)));
  });

  it('says what is missing, and where a folder holds no release', async () => {
    await expect(listInputs([join(folder, 'none')])).rejects.toThrow(/none: there is no such file or folder/);
    await expect(listInputs([folder])).rejects.toThrow(/holds no release \(\.txt, \.md/);
  });
});
