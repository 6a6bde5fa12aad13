import { text } from 'node:stream/consumers';
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

/** The picture as it is saved. */
async function svgOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'SVG' }).click();
  return text(await (await download).createReadStream());
}

const labels = (svg: string): number => svg.match(/<text /g)?.length ?? 0;

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

  it('is a texture from far, with labels of its hubs only, and has more labels from near', () =>
    open(
      '#explore?show=all',
      async (page) => {
        await page.getByRole('application', { name: /network of (2|3)\d{3} names/ }).waitFor();
        const far = await svgOf(page);
        expect(far.match(/<path [^>]*stroke-opacity/g)?.length).toBe(12_000);
        expect(labels(far)).toBeGreaterThan(3);
        expect(labels(far)).toBeLessThanOrEqual(12);
        for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
        await expect.poll(() => page.url()).toContain('camera=');
        expect(labels(await svgOf(page))).toBeGreaterThan(20);
      },
      { before },
    ));

  it('shows the links of what is pointed at', () =>
    open(
      '#explore?show=all&selected=org/000600',
      async (page) => {
        const stage = page.getByRole('application');
        await stage.focus();
        await page.keyboard.press('.');
        const menu = await page.locator('.menu.at').boundingBox();
        if (!menu) throw new Error('the menu has no place');
        await page.goto(`${page.url().split('#')[0]}#explore?show=all`);
        await page.locator('.panel .rank').waitFor();
        /** Pixels of the words and links above the picture. */
        const inked = () =>
          page.locator('canvas.overlay').evaluate((sheet) => {
            const { width, height } = sheet as HTMLCanvasElement;
            const pixels = (sheet as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
            return pixels.filter((value, i) => i % 4 === 3 && value > 0).length;
          });
        // until its words are drawn, and nothing of the selection is
        const seen: number[] = [];
        await expect
          .poll(async () => seen.push(await inked()) > 1 && seen.at(-1) !== 0 && seen.at(-1) === seen.at(-2), {
            interval: 1000,
          })
          .toBe(true);
        const before = seen.at(-1) ?? 0;
        await page.mouse.move(menu.x - 1, menu.y);
        await page.mouse.move(menu.x, menu.y, { steps: 2 });
        await expect.poll(inked).toBeGreaterThan(before + 2000);
        expect(page.url()).not.toContain('selected');
        const box = await stage.boundingBox();
        await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4, { steps: 2 });
        await expect.poll(inked).toBeLessThan(before + 500);
      },
      { before, allow: /willReadFrequently/ },
    ));
});
