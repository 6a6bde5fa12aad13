import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

const TRAINING = '#explore?lens=activity&selected=activity/2019-training-on-tracing-of-stolen-boats';
const ROLES = ['2 organizers', 'expert', 'speaker', '3 participants', 'funder'];

/** The picture as it is saved. */
async function svgOf(page: Page): Promise<string> {
  const more = page.getByRole('button', { name: 'More', exact: true });
  if (await more.isVisible()) await more.click();
  await page.getByRole('button', { name: 'Save' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'SVG' }).click();
  return text(await (await download).createReadStream());
}

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 780 } };

describeVisits('one activity', (open) => {
  it.each(Object.entries(SIZES))(
    'says the role of every party in its picture, in words that do not touch: %s',
    (_, viewport) =>
      open(
        TRAINING,
        async (page) => {
          await page.getByRole('application', { name: 'A network of 9 names' }).waitFor();
          const svg = await svgOf(page);
          const boxes = [
            ...svg.matchAll(
              /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="3"[^>]*\/><text[^>]*>([^<]+)/g,
            ),
          ].map(([, x, y, width, height, says]) => ({
            says,
            x: Number(x),
            y: Number(y),
            width: Number(width),
            height: Number(height),
          }));
          expect(boxes.map(({ says }) => says)).toEqual(ROLES);
          for (const a of boxes)
            for (const b of boxes)
              if (a !== b)
                expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(
                  false,
                );
          // An arc binds parties of one role together; one alone has none.
          expect(svg.match(/<polyline points="\d/g)).toHaveLength(2);
        },
        { context: { viewport } },
      ),
  );

  it('is one of the name that is selected, the latest, and stays when one of its parties is', () =>
    open('#explore?lens=agencies&activity=activity/2022-study-visit-of-prosecutors-to-doha', async (page) => {
      const panel = page.getByRole('complementary', { name: 'What is selected' });
      const shown = () => page.locator('.slot-choice').inputValue();
      const find = async (name: string) => {
        await page.keyboard.press('/');
        await page.keyboard.type(name);
        await page.getByRole('option', { name }).first().waitFor();
        await page.keyboard.press('Enter');
        await panel.getByRole('heading', { name, level: 2 }).waitFor();
      };
      await find('Steppe Coordination Centre');
      await page.getByRole('button', { name: 'One activity' }).click();
      await page.locator('.slot-choice').waitFor();
      const latest = await shown();
      expect(latest).not.toContain('study-visit');
      await panel.getByRole('heading', { name: 'Steppe Coordination Centre', level: 2 }).waitFor();
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: 'Agencies', exact: true, pressed: true }).waitFor();
      await page.keyboard.press('Control+y');
      await expect.poll(shown).toBe(latest);
      await page.goto(`${page.url().split('#')[0]}${TRAINING}`);
      await expect.poll(shown).toContain('training-on-tracing');
      await find('Fund for Safe Borders');
      expect(await shown()).toContain('training-on-tracing');
      await panel.getByRole('button', { name: 'Close' }).click();
      await panel.getByRole('heading', { name: 'Training on tracing of stolen boats', level: 2 }).waitFor();
      await page.reload();
      await expect.poll(shown).toContain('training-on-tracing');
    }));

  it('says so where the selected name is in none that passes', () =>
    open('#explore?lens=activity&selected=org/lva-border-guard-of-latvia&from=2025', async (page) => {
      await page.getByText('Border Guard of Latvia has a part in no activity that passes the filters').waitFor();
    }));

  it('tells roles of what is drawn only', () =>
    open(`${TRAINING}&withoutRoles=funder*expert`, async (page) => {
      await page.getByRole('application', { name: 'A network of 7 names' }).waitFor();
      const svg = await svgOf(page);
      for (const role of ROLES) expect(svg.includes(`>${role}<`)).toBe(!['funder', 'expert'].includes(role));
    }));

  it('lists its parties with their roles', () =>
    open(`${TRAINING}&as=list`, async (page) => {
      await page.getByRole('button', { name: 'Fund for Safe Borders funder' }).waitFor();
      await page.getByRole('button', { name: 'Steppe Coordination Centre organizer' }).waitFor();
    }));
});
