import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

const HARBOURS = 'org/international-agency-on-harbours';

/** Where a name is drawn, in pixels of the page: its menu opens there, unless the border of the picture moves it. */
async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page.goto(`${page.url().split('#')[0]}#explore?selected=${id}`);
  const stage = page.getByRole('application');
  await stage.waitFor();
  await stage.focus();
  await page.keyboard.press('.');
  await page.locator('.menu.at button:focus').waitFor();
  const at = await page.locator('.menu.at').evaluate((menu: HTMLElement) => {
    const place = menu.offsetParent?.getBoundingClientRect();
    return { x: (place?.x ?? 0) + menu.offsetLeft, y: (place?.y ?? 0) + menu.offsetTop };
  });
  await page.keyboard.press('Escape');
  return at;
}

/** The size of the picture's place, and those of the sheets in it. */
const sizesOf = (page: Page) =>
  page
    .locator('.stage .canvas')
    .evaluate((stage) =>
      [stage, ...stage.querySelectorAll('canvas')].map((one) => `${one.clientWidth} ${one.clientHeight}`),
    );

describeVisits('the stage', (open) => {
  it('fits its place whenever that changes', () =>
    open('#explore?withoutRoles=host', async (page) => {
      const before = (await sizesOf(page))[0];
      await page.getByRole('button', { name: /^participant/ }).click();
      await expect.poll(() => page.locator('.chip').count()).toBe(2);
      await expect.poll(async () => new Set(await sizesOf(page)).size).toBe(1);
      expect((await sizesOf(page))[0]).not.toBe(before);
    }));

  it('fits its place when that changes and changes back within one frame', () =>
    open('#explore?withoutRoles=host', async (page) => {
      await page.getByRole('application').waitFor();
      const before = (await sizesOf(page))[0];
      const role = page.getByRole('button', { name: /^participant/ });
      const between = await role.evaluate(async (button: HTMLElement) => {
        const stage = document.querySelector('.stage .canvas');
        button.click();
        // the page is made anew, and no frame is drawn
        for (let i = 0; i < 20; i++) await Promise.resolve();
        const size = `${stage?.clientWidth} ${stage?.clientHeight}`;
        button.click();
        return size;
      });
      expect(between).not.toBe(before);
      await expect.poll(async () => [...new Set(await sizesOf(page))]).toEqual([before]);
    }));

  it('follows a click', () =>
    open('', async (page) => {
      const at = await placeOf(page, HARBOURS);
      await page.goto(`${page.url().split('#')[0]}#explore`);
      await page.mouse.click(at.x, at.y);
      await expect.poll(() => page.url()).toContain(`selected=${HARBOURS}`);
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

  it('shows the whole of a way that is asked for, and looks from where an address says', () =>
    open(`#explore?lens=agencies&selected=${HARBOURS}*org/steppe-coordination-centre`, async (page) => {
      const cameraNow = () => new URLSearchParams(page.url().split('?')[1]).get('camera') ?? '';
      await expect.poll(cameraNow).not.toBe('');
      expect(Number(cameraNow().split(',')[2])).toBeLessThan(1);
      const elsewhere = page.url().replace(/camera=[^&]*/, 'camera=0.4,0.6,0.9');
      await page.goto(elsewhere);
      await page.reload();
      await page.getByText(/Path · one step/).waitFor();
      await page.getByRole('application').waitFor();
      expect(cameraNow()).toBe('0.4,0.6,0.9');
    }));

  it.each(['reduce', 'no-preference'] as const)(
    'shows all where an address names no camera, with motion: %s',
    (reducedMotion) =>
      open(
        `#explore?lens=agencies&selected=${HARBOURS}*org/steppe-coordination-centre`,
        async (page) => {
          await page.waitForURL(/camera=/);
          await page.waitForTimeout(500);
          await page.evaluate((id) => {
            location.hash = `#explore?lens=agencies&selected=${id}`;
          }, 'org/lva-border-guard-of-latvia');
          await page.getByRole('heading', { name: 'Border Guard of Latvia' }).waitFor();
          await page.waitForTimeout(1000);
          expect(page.url()).not.toContain('camera=');
        },
        { context: { reducedMotion } },
      ),
  );

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

  it('lets go what was dragged, which goes back to its place, and pins it anew', () =>
    open('', async (page) => {
      const from = await placeOf(page, HARBOURS);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y + 60, { steps: 8 });
      await page.mouse.up();
      await page.getByText('1 moved').waitFor();
      const menuOf = async () => {
        await page.getByRole('application').focus();
        await page.keyboard.press('.');
        await page.locator('.menu.at button:focus').waitFor();
      };
      await menuOf();
      await page.getByRole('menuitem', { name: 'Let it go' }).click();
      await page.getByText('1 moved').waitFor({ state: 'detached' });
      await page.waitForTimeout(500);
      await page.mouse.click(from.x, from.y, { button: 'right' });
      await page.getByRole('menu', { name: 'IAH' }).getByRole('menuitem', { name: 'Pin where it is' }).click();
      await page.getByText('1 moved').waitFor();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await page.getByText('1 moved').waitFor();
    }));

  it('holds no name after a press of the right button that opened its menu', () =>
    open('', async (page) => {
      const from = await placeOf(page, HARBOURS);
      await page.mouse.click(from.x, from.y, { button: 'right' });
      await page.getByRole('menu', { name: 'IAH' }).waitFor();
      await page.keyboard.press('Escape');
      await page.mouse.move(from.x + 150, from.y + 90, { steps: 5 });
      await page.mouse.click(from.x, from.y, { button: 'right' });
      await page.getByRole('menu', { name: 'IAH' }).waitFor();
    }));

  it('keeps a menu within the picture, however low the name stands', () =>
    open('', async (page) => {
      const from = await placeOf(page, HARBOURS);
      const place = await page.locator('.drawing').boundingBox();
      if (!place) throw new Error('there is no picture');
      const low = { x: place.x + place.width - 40, y: place.y + place.height - 60 };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(low.x, low.y, { steps: 8 });
      await page.mouse.up();
      await page.getByText('1 moved').waitFor();
      await page.mouse.click(low.x, low.y, { button: 'right' });
      const menu = await page.getByRole('menu', { name: 'IAH' }).boundingBox();
      expect((menu?.x ?? 9999) + (menu?.width ?? 0)).toBeLessThanOrEqual(place.x + place.width + 1);
      expect((menu?.y ?? 9999) + (menu?.height ?? 0)).toBeLessThanOrEqual(place.y + place.height + 1);
      await page.getByRole('menuitem', { name: 'Hide' }).click();
      await page.getByText('1 hidden').waitFor();
    }));

  it('keeps the rows of a menu in sight below a name without end', () =>
    open(
      '',
      async (page) => {
        await placeOf(page, HARBOURS);
        await page.getByRole('application').focus();
        await page.keyboard.press('.');
        const rows = page.getByRole('menuitem');
        await rows.last().waitFor();
        for (const row of await rows.all()) expect((await row.boundingBox())?.y).toBeLessThan(900);
      },
      {
        before: (page) =>
          page.route('**/data/layout/things.json', async (route) => {
            const things = await (await route.fetch()).json();
            const at = things.id.indexOf(HARBOURS);
            things.name[at] = 'Very long '.repeat(100).trim();
            things.short[at] = things.name[at];
            await route.fulfill({ json: things });
          }),
      },
    ));

  it('takes keys for what was found', () =>
    open('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('agency harbors');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.canvas:focus').waitFor();
      await page.keyboard.press('.');
      await page.getByRole('menu', { name: 'IAH' }).waitFor();
    }));

  it('draws time in pixels on a very wide screen', () =>
    open(
      '',
      async (page) => {
        const year = await page.locator('.hist text').first().boundingBox();
        expect(year?.height).toBeLessThan(20);
      },
      { context: { viewport: { width: 3840, height: 2160 } } },
    ));

  it('says a selection in a sentence, and breaks a name that has no end', () =>
    open(
      '#explore?as=list',
      async (page) => {
        const name = 'x'.repeat(1000);
        await page.getByRole('button', { name }).first().click();
        const panel = page.getByRole('complementary', { name: 'What is selected' });
        await expect.poll(() => panel.getByRole('status').textContent()).toContain('selected, agency, ');
        await panel.getByRole('heading', { name }).waitFor();
        expect(await panel.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
        expect(await panel.getAttribute('aria-live')).toBe(null);
      },
      {
        before: (page) =>
          page.route('**/data/layout/things.json', async (route) => {
            const things = await (await route.fetch()).json();
            const at = things.id.indexOf(HARBOURS);
            things.name[at] = 'x'.repeat(1000);
            things.short[at] = things.name[at];
            await route.fulfill({ json: things });
          }),
      },
    ));
});

describeVisits('the stage on a telephone', (open) => {
  const phone = { context: { viewport: { width: 360, height: 780 }, hasTouch: true } };

  it('has most of the screen, and keeps in sight what the sheet tells of', () =>
    open(
      '',
      async (page) => {
        const drawing = page.locator('.drawing');
        expect((await drawing.boundingBox())?.height).toBeGreaterThan(400);
        for (const name of ['Filters', 'Picture', 'List', 'Table', 'Zoom in']) {
          const size = await page.getByRole('button', { name, exact: true }).boundingBox();
          expect(size?.height).toBeGreaterThanOrEqual(40);
          expect((size?.x ?? 0) + (size?.width ?? 999)).toBeLessThanOrEqual(360);
        }
        const at = await placeOf(page, HARBOURS);
        await page.goto(`${page.url().split('#')[0]}#explore`);
        await page.touchscreen.tap(at.x, at.y);
        await page.locator('.panel.at-half').waitFor();
        const sheet = await page.locator('.panel').boundingBox();
        await expect
          .poll(async () => {
            const box = await drawing.boundingBox();
            return box && sheet && box.height > 200 && box.y + box.height <= sheet.y + 1;
          })
          .toBe(true);
      },
      phone,
    ));

  it('saves, and shows whole rows of the table', () =>
    open(
      '#explore?as=table',
      async (page) => {
        expect((await page.locator('.line-5 .nm').first().boundingBox())?.width).toBeGreaterThan(120);
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('button', { name: 'Save' }).click();
        const download = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: 'GraphML' }).click();
        expect((await download).suggestedFilename()).toMatch(/graphml$/);
      },
      phone,
    ));
});
