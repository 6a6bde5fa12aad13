import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createExtractor } from '../../src/extract/extract.ts';
import { packedKnowledge } from '../../src/node/knowledge.ts';
import { readAuthority } from '../../src/rdf/authority.ts';
import { RDF_FORMATS } from '../../src/rdf/formats.ts';
import { toQuads } from '../../src/rdf/release.ts';
import { HOME } from '../../src/rdf/terms.ts';
import { readRelease } from '../../src/read/read.ts';
import { describeVisits } from './visit.ts';

const RETELLING = readFileSync('data/releases/caricc-cybercrime-training.md');
const NAME = 'central-asian-prosecutors-train-in-almaty-to';

/** The claims that the command line prints for a file. */
function printed(bytes: Uint8Array, file: string): string {
  const extract = createExtractor(readAuthority(packedKnowledge()));
  return RDF_FORMATS.trig.write(toQuads(extract(readRelease(bytes, file)), HOME), HOME);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Text of the release').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

/** Pastes into the empty box, as Ctrl+V does. */
async function pasteWhole(page: Page, text: string): Promise<void> {
  await page.getByLabel('Text of the release').evaluate((box, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  }, text);
}

/** Drops a file onto the page, as a hand would. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], file));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    [name, [...bytes]] as const,
  );
}

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describeVisits('a release given to the page', (open) => {
  it('is pasted, and gives at once exactly the claims of the command line', () =>
    open('#explore', async (page) => {
      await page.getByRole('button', { name: 'Read a release' }).click();
      await pasteWhole(page, RETELLING.toString());
      await page.locator('.told li').first().waitFor();
      const expected = printed(RETELLING, `${NAME}.txt`);
      const claims = await saved(page, 'Save claims');
      expect(claims).toEqual({ name: `${NAME}.trig`, text: expected });
      await page.getByText(`npx entente encode ${NAME}.txt --out DIR`).waitFor();
      const text = await saved(page, 'Save text');
      expect(text.name).toBe(`${NAME}.txt`);
      expect(printed(utf8(text.text), text.name)).toBe(expected);
      const count = Number(
        /^\d+/.exec((await page.getByRole('button', { name: /^\d+ claims$/ }).textContent()) ?? '')?.[0],
      );
      expect(count).toBe(await page.locator('.told li').count());
      await page.locator('.picture canvas').first().waitFor();
    }));

  it('marks the words from which a role was read', () =>
    open('#new', async (page) => {
      await paste(page, 'The Steppe Coordination Centre (SCC) organized a workshop in Tashkent on 3 May 2021.');
      await page.locator('.told li').first().waitFor();
      expect(await page.locator('.text .cue').count()).toBe(0);
      await page.locator('.told li', { hasText: 'organizer' }).getByRole('button').first().click();
      await expect.poll(() => page.locator('.text .cue').allTextContents()).toEqual(['organized']);
      expect(await page.locator('.text .cue').getAttribute('title')).toBe('the words it was read from');
    }));

  it('is dropped as a web page, of which only the text is taken', () =>
    open('#countries', async (page) => {
      const html = `<html lang="en"><head><title>Boats and borders</title><script>document.title = 'no'; fetch('https://evil.example/')</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Boats and borders</h1><p>The Customs Committee of Uzbekistan and the
Steppe Coordination Centre (SCC) organized a workshop in Tashkent on 3 May 2021.</p><img src="https://evil.example/x.png" onerror="alert(1)"></article></body></html>`;
      await drop(page, 'boats.html', utf8(html));
      await page.getByRole('heading', { name: 'Boats and borders' }).waitFor();
      expect(await page.locator('.text').textContent()).toContain('organized a workshop in Tashkent');
      const claims = await saved(page, 'Save claims');
      expect(claims).toEqual({ name: 'boats.trig', text: printed(utf8(html), 'boats.html') });
      await page.getByText('npx entente encode boats.html --out DIR').waitFor();
      await page.getByRole('button', { name: /names$/ }).click();
      await page.getByText(/are known to this dataset of 6 releases/).waitFor();
      await page
        .locator('.known li', { hasText: 'Steppe Coordination Centre' })
        .getByRole('button', { name: /activit/ })
        .click();
      await page
        .getByRole('complementary', { name: 'What is selected' })
        .getByRole('heading', { name: 'Steppe Coordination Centre' })
        .waitFor();
    }));

  it('says what is wrong with a file, in the words of the command line', () =>
    open('', async (page) => {
      const faults: readonly (readonly [string, Uint8Array])[] = [
        ['photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0])],
        ['empty.txt', new Uint8Array()],
        ['latin.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61])],
        ['broken.md', utf8('---\ntitle: no end\n')],
        ['date.md', utf8('---\ndate: 2023-02-30\n---\nText\n')],
      ];
      for (const [name, bytes] of faults) {
        await drop(page, name, bytes);
        await expect.poll(() => page.getByRole('alert').textContent()).toBe(faultOf(bytes, name));
      }
      await paste(
        page,
        'Der Hafen und die Polizei haben von Mai an mit den Behörden der Stadt das Lernen im Hafen begonnen. '.repeat(
          3,
        ),
      );
      await page.getByText(/The text is in German/).waitFor();
      await page.getByRole('button', { name: 'Read another' }).click();
      await paste(page, 'zzz');
      await page.getByText(/^Nothing in this text was recognized/).waitFor();
    }));

  it('is read again with a title and date, and marks what is chosen', () =>
    open('#new', async (page) => {
      await paste(page, 'The Fund for Safe Borders paid for a workshop in Riga, Latvia, on 3 May.\n');
      await page.getByRole('heading', { name: 'A release without a title' }).waitFor();
      await page.getByText('Title, publisher, date, address').click();
      await page.getByLabel('Title').fill('A workshop');
      await page.getByLabel('Published on').fill('2021-13');
      await page.getByRole('button', { name: 'Read again with these' }).click();
      await page
        .getByRole('alert')
        .getByText(/"date: 2021-13" is not a date/)
        .waitFor();
    }));

  it('is stopped, and what was pasted is still there', () =>
    open('#new', async (page) => {
      const long =
        'The Fund for Safe Borders and the Harbour Agency held a workshop in Riga, Latvia, on 3 May. '.repeat(20_000);
      await paste(page, long);
      await page.getByRole('button', { name: 'Stop' }).click();
      expect(await page.getByLabel('Text of the release').inputValue()).toBe(long);
    }));
});

function faultOf(bytes: Uint8Array, name: string): string {
  try {
    readRelease(bytes, name);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${name} was expected to be at fault`);
}
