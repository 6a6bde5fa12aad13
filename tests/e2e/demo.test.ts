import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

/** Every screen of the demo, and what shows that it stands. */
const SCREENS: readonly (readonly [string, string])[] = [
  ['', '.rank button'],
  ...['agencies', 'countries', 'money', 'people', 'activity'].map(
    (lens) => [`#explore?lens=${lens}`, '.stage canvas'] as const,
  ),
  ['#explore?as=list', '.line'],
  ['#explore?as=table&lens=agencies', '.line-5'],
  ['#explore?selected=org/unodc', '.act blockquote'],
  ['#countries', '.matrix button'],
  ['#countries?selected=country/kaz*country/uzb', '.lanes'],
  ['#ask', '.rtable tbody tr'],
  ['#read', '.releases li'],
  ['#read?release=caricc-cybercrime-training', '.cl ol li'],
  ['#new', '.paste'],
  ['embed.html', '.stage canvas'],
];

describeVisits('the packed demo, as it is served', (open) => {
  let server: ChildProcess;
  let base = '';

  beforeAll(async () => {
    server = spawn(process.execPath, ['dist/main.js', 'serve', 'data', '--port', '0']);
    base = await new Promise((resolve, reject) => {
      server.stdout?.on('data', (chunk) => {
        const address = /http:\S+/.exec(String(chunk))?.[0];
        if (address) resolve(address);
      });
      server.once('exit', (code) => reject(new Error(`entente serve ended with status ${code}`)));
    });
  });
  afterAll(() => {
    server.kill();
  });

  const visit = (address: string, act: (page: Page) => Promise<void>) =>
    open('', (page) => page.goto(base + address).then(() => act(page)), { base });

  it('stands on every screen, with nothing in the console and no request to others', () =>
    visit('', async (page) => {
      for (const [address, sign] of SCREENS) {
        await page.goto(base + address);
        await page.locator(sign).first().waitFor();
        await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      }
    }));

  it('has an answer to every ready question', () =>
    visit('#ask', async (page) => {
      const links = page.getByRole('navigation', { name: 'Ready questions' }).getByRole('link');
      for (let i = 0; i < (await links.count()); i++) {
        await links.nth(i).click();
        await page.locator('.runrow').waitFor();
        expect(await page.getByRole('alert').count()).toBe(0);
      }
    }));

  it('knows a release that it holds when it is pasted', () =>
    visit('#new', async (page) => {
      await page
        .getByLabel('Text of the release')
        .fill(readFileSync('data/releases/caricc-cybercrime-training.md', 'utf8'));
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByRole('button', { name: /^\d+ names$/ }).click();
      await page.getByText('This very text is in the dataset').waitFor();
      await page.getByRole('button', { name: 'Read caricc-cybercrime-training' }).click();
      await page.locator('.cl ol li').first().waitFor();
    }));
});
