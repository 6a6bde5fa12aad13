import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

const HARBOURS = 'org/international-agency-on-harbours';

/** Counts, from now on, how often the words of the picture give way to motion. */
const countMoves = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.querySelector('.overlay');
    const counts = window as unknown as { moves: number };
    counts.moves = 0;
    let wasHidden = false;
    new MutationObserver(() => {
      const isHidden = sheet?.classList.contains('hidden') ?? false;
      if (isHidden && !wasHidden) counts.moves++;
      wasHidden = isHidden;
    }).observe(sheet as Element, { attributes: true });
  });
const moves = (page: Page) => page.evaluate(() => (window as unknown as { moves: number }).moves);
const lens = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describeVisits('another lens', (open) => {
  it('moves the names in the picture that stands, the first time too, and keeps what is selected', () =>
    open(
      `#explore?selected=${HARBOURS}`,
      async (page) => {
        await page.locator('.overlay').waitFor({ state: 'attached' });
        await countMoves(page);
        await lens(page, 'Agencies').click();
        await page.getByRole('application', { name: /network of 7 names/ }).waitFor();
        await expect.poll(() => moves(page)).toBe(1);
        await page.locator('.overlay:not(.hidden)').waitFor({ state: 'attached' });
        await page.getByRole('complementary', { name: 'What is selected' }).getByText('three activities').waitFor();
        expect(page.url()).toContain(`selected=${HARBOURS}`);
      },
      { context: { reducedMotion: 'no-preference' } },
    ));

  it('leaves the size of the picture while it is fetched', () =>
    open(
      '#explore?lens=agencies',
      async (page) => {
        const height = async () => (await page.locator('.stage').boundingBox())?.height;
        await page.locator('.hist').waitFor();
        const before = await height();
        await lens(page, 'Money').click();
        await page.getByText('Fetching the links').waitFor();
        expect(await page.locator('.hist').count()).toBe(1);
        // the sentence above may have a line less
        expect((await height()) ?? 0).toBeLessThan((before ?? 0) + 40);
        await page.getByText('From those who paid').waitFor();
      },
      {
        before: (page) =>
          page.route('**/data/layout/money.json', async (route) => {
            await new Promise((done) => setTimeout(done, 1000));
            await route.continue();
          }),
      },
    ));

  it('moves nothing for those who want no motion', () =>
    open('', async (page) => {
      await page.locator('.overlay').waitFor({ state: 'attached' });
      await countMoves(page);
      await lens(page, 'Agencies').click();
      await page.getByRole('application', { name: /network of 7 names/ }).waitFor();
      expect(await moves(page)).toBe(0);
    }));

  it('has its tab in sight on a telephone', () =>
    open(
      '#explore?lens=activity',
      async (page) => {
        await page.locator('.slot-choice').waitFor();
        const tab = await lens(page, 'One activity').boundingBox();
        const ways = await page.getByRole('group', { name: 'Show as' }).boundingBox();
        expect(tab && ways && tab.x >= 0 && tab.x + tab.width <= ways.x + 1).toBe(true);
      },
      { context: { viewport: { width: 360, height: 780 } } },
    ));

  it('is fetched once', () => {
    const fetched: string[] = [];
    return open(
      '',
      async (page) => {
        await lens(page, 'Money').hover();
        await lens(page, 'Money').click();
        await page.getByText('From those who paid').waitFor();
        expect(fetched).toHaveLength(1);
      },
      {
        before: async (page) => {
          page.on('request', (request) => {
            if (request.url().endsWith('layout/money.json')) fetched.push(request.url());
          });
        },
      },
    );
  });

  it('shows all, and undo looks again from where the reader looked', () =>
    open('#explore?camera=0.3000,0.4000,0.3000', async (page) => {
      await page.getByRole('application').waitFor();
      /** The picture as it is: where it is zoomed to. */
      const shot = () => page.locator('.drawing').screenshot();
      /** The picture when it has come to rest. */
      let before = await shot();
      await expect
        .poll(
          async () => {
            const last = before;
            before = await shot();
            return before.equals(last);
          },
          { interval: 400 },
        )
        .toBe(true);
      await lens(page, 'Money').click();
      await page.getByText('From those who paid').waitFor();
      await page.keyboard.press('Control+z');
      await page.getByText('Who took part in').waitFor();
      // what a pointer above a tab brings may lie over the picture
      await page.mouse.move(0, 0);
      await expect.poll(async () => (await shot()).equals(before)).toBe(true);
      await page.waitForTimeout(500);
      expect(page.url()).toContain('camera=0.3000');
    }));
});
