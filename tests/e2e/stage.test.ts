import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

const HARBOURS = 'org/international-agency-on-harbours';

/** Where a name is drawn, in pixels of the page: its menu opens there. */
async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.goto(`${page.url().split('#')[0]}#explore?selected=${id}`);
  const stage = page.getByRole('application');
  await stage.waitFor();
  await stage.focus();
  await page.keyboard.press('.');
  await page.locator('.menu.at button:focus').waitFor();
  const menu = await page.locator('.menu.at').boundingBox();
  if (!menu) throw new Error(`${id} has no menu`);
  await page.keyboard.press('Escape');
  return { x: menu.x, y: menu.y };
}

describeVisits('the stage', (open) => {
  it('fits its place whenever that changes', () =>
    open('#explore?withoutRoles=host', async (page) => {
      const sizes = () =>
        page
          .locator('.stage .canvas')
          .evaluate((stage) =>
            [stage, ...stage.querySelectorAll('canvas')].map((one) => `${one.clientWidth} ${one.clientHeight}`),
          );
      const before = (await sizes())[0];
      await page.getByRole('button', { name: /^participant/ }).click();
      await expect.poll(() => page.locator('.chip').count()).toBe(2);
      await expect.poll(async () => new Set(await sizes()).size).toBe(1);
      expect((await sizes())[0]).not.toBe(before);
    }));

  it('frames a name with its neighbours after two clicks in one frame', () =>
    open('', async (page) => {
      const at = await placeOf(page, HARBOURS);
      await page.goto(`${page.url().split('#')[0]}#explore`);
      await page.mouse.dblclick(at.x, at.y);
      await expect.poll(() => page.url()).toContain('camera=');
      const [x, y, ratio] = (new URLSearchParams(page.url().split('?')[1]).get('camera') ?? '').split(',').map(Number);
      for (const part of [x, y, ratio]) expect(Math.abs((part ?? Number.NaN) - 0.5)).toBeLessThan(0.6);
    }));

  it('takes a drag as one step that selects nothing', () =>
    open('', async (page) => {
      const [from, to] = [await placeOf(page, HARBOURS), await placeOf(page, 'country/lva')];
      await page.goto(`${page.url().split('#')[0]}#explore`);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 8 });
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
      await page.getByText('1 moved').waitFor();
      expect(page.url()).not.toContain('selected=');
      await page.keyboard.press('Control+z');
      await page.getByText('1 moved').waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label')).toBe('Undo');
    }));
});
