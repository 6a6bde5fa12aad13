import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { largeColumns } from '../fixtures/large-columns.ts';
import { describeVisits } from './visit.ts';

/** Puts a large network in the place of the stories: 3000 names, of which 2928 have a link. */
const before = async (page: Page) => {
  const { things, lens } = largeColumns(3000, 12_000);
  await page.route('**/data/layout/things.json', (route) => route.fulfill({ json: things }));
  await page.route('**/data/layout/everything.json', (route) => route.fulfill({ json: lens }));
};

describeVisits('a large network', (open) => {
  it('opens with its best linked names, says so, and unfolds with counts', () =>
    open(
      '',
      async (page) => {
        const sentence = page.locator('.lede').first();
        await expect.poll(() => sentence.textContent()).toContain('Drawn are the 120 best linked of 2928 names');
        await page.goto(`${page.url().split('#')[0]}#explore?selected=activity/000000`);
        const panel = page.getByRole('complementary', { name: 'What is selected' });
        const more = panel.getByRole('button', { name: /^\+\d+ agencies$/ });
        const count = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
        expect(count).toBeGreaterThan(10);
        await more.click();
        await expect.poll(() => sentence.textContent()).toContain(`the ${120 + count} best linked`);
        await page.keyboard.press('Control+z');
        await expect.poll(() => sentence.textContent()).toContain('the 120 best linked');
      },
      { before },
    ));

  it('says the same of its names however many of them are drawn', () =>
    open(
      '',
      async (page) => {
        const lead = page.locator('.panel .lede');
        const [first, ranks] = [await lead.textContent(), await page.locator('.rank').textContent()];
        expect(first).toMatch(/took part in \d+ of these 600 activities, more than any other agency/);
        await page.getByRole('button', { name: 'draw all' }).click();
        await page.getByText('All are drawn').waitFor();
        expect(await lead.textContent()).toBe(first);
        expect(await page.locator('.rank').textContent()).toBe(ranks);
      },
      { before },
    ));

  it('draws what is found though it is none of them, and all when asked', () =>
    open(
      '#explore?selected=org/002999',
      async (page) => {
        const sentence = page.locator('.lede').first();
        await expect.poll(() => sentence.textContent()).toContain('Drawn are the 121 best linked of 2928 names');
        await page.getByRole('button', { name: 'draw all' }).click();
        await expect.poll(() => sentence.textContent()).toContain('All are drawn');
        await page.getByRole('application', { name: /network of (2|3)\d{3} names/ }).waitFor();
      },
      { before },
    ));
});
