import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

/** Files that are JSON and yet broken, and what is said of them. */
const BROKEN = [
  ['dataset.json', '{"format":99}', 'data/dataset.json has the format 99, which this page does not know'],
  ['dataset.json', '{"format":1}', 'data/dataset.json is broken: "releases" is no list of releases'],
  ['dataset.json', 'null', 'data/dataset.json is broken: it is no object but null. Build it anew'],
  ['layout/things.json', 'null', 'data/layout/things.json is broken: it is no object but null. Build it anew'],
  ['layout/things.json', '{"format":1,"id":["a"]}', 'things.json is broken: its columns are not lists of one length'],
  ['layout/everything.json', '{"format":1,"links":null}', 'everything.json is broken: its columns'],
] as const;

describeVisits('what goes wrong', (open) => {
  it('says that the dataset is missing', () =>
    open('', (page) => page.getByText(/dataset\.json is missing \(status 404\)/).waitFor(), {
      allow: /404/,
      before: (page) => page.route('**/data/dataset.json', (route) => route.fulfill({ status: 404, body: '' })),
    }));

  it('says that the dataset is broken', () =>
    open('', (page) => page.getByText(/things\.json is not JSON/).waitFor(), {
      before: (page) => page.route('**/data/layout/things.json', (route) => route.fulfill({ body: '{"form' })),
    }));

  for (const [file, body, says] of BROKEN)
    it(`says that ${file} is broken: ${body.slice(0, 40)}`, () =>
      open('', (page) => page.getByText(says).waitFor(), {
        before: (page) => page.route(`**/data/${file}`, (route) => route.fulfill({ body })),
      }));

  it('drops what this dataset does not have, and says so', () =>
    open(
      '#explore?selected=org/nope*<img src=x>&publishers=x&hidden=~~**&pinned=org/none@1,2*org/international-agency-on-harbours@1e12,5&counts=zz',
      async (page) => {
        await page
          .getByText(
            'no such name: selected=org/nope, selected=<img src=x>, publishers=x, hidden=~~, hidden= and 1 more. The rest',
          )
          .waitFor();
        await page.getByText('far outside the picture: pinned=org/international-agency-on-harbours@1e12,5.').waitFor();
        await page.getByText('does not know: counts=zz.').waitFor();
        await expect.poll(() => page.locator('.lede').first().textContent()).toContain('6 activities');
        expect(await page.locator('.chip').count()).toBe(0);
      },
    ));

  it('says it of an address that is followed later too', () =>
    open('', async (page) => {
      await page.getByRole('application').waitFor();
      await page.evaluate(() => {
        location.hash = '#explore?only=org/nope';
      });
      await page.getByText('no such name: only=org/nope.').waitFor();
    }));

  it('takes an address with nonsense in it, and says so', () =>
    open('#explore?lens=no-such&least=nine&size=%00&selected=org/nobody&zzz=1', async (page) => {
      await page.getByText(/does not know/).waitFor();
      await page.getByRole('application').waitFor();
      await page.getByText('no such name: selected=org/nobody.').waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
      await page.getByText(/does not know/).waitFor({ state: 'detached' });
    }));

  it('says once that an address was made for another dataset', () =>
    open('#explore?selected=org/nobody&data=00000000', async (page) => {
      const says = page.locator('.notice', { hasText: /another state of the dataset\./ });
      await says.waitFor();
      await page.getByText('no such name: selected=org/nobody.').waitFor();
      expect(page.url()).toMatch(/#explore\?data=(?!0{8})[0-9a-f]{8}$/);
      await says.getByRole('button', { name: 'Dismiss' }).click();
      await says.waitFor({ state: 'detached' });
      await page.evaluate(() => {
        location.hash = '#explore?lens=agencies&data=00000000';
      });
      await page.getByRole('button', { name: 'Agencies', exact: true, pressed: true }).waitFor();
      expect(await says.count()).toBe(0);
      await page.reload();
      await page.getByRole('application').waitFor();
      expect(await page.locator('.notice').count()).toBe(0);
    }));

  it('shows the list where there is no WebGL', () =>
    open(
      '',
      async (page) => {
        const notice = page.locator('.notice', { hasText: 'This browser has no WebGL, or it is turned off' });
        expect((await notice.boundingBox())?.height).toBeLessThan(80);
        const name = page.locator('.rows .nm', { hasText: 'International Agency on Harbours' });
        expect((await name.boundingBox())?.width).toBeGreaterThan(400);
        await page.getByRole('button', { name: 'List', pressed: true, exact: true }).waitFor();
        await name.click();
        await page.getByText('How do we know').waitFor();
      },
      {
        before: (page) =>
          page.addInitScript(() => {
            const original = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (
              this: HTMLCanvasElement,
              kind: string,
              ...rest: unknown[]
            ) {
              return kind.includes('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
            } as typeof original;
          }),
      },
    ));

  it('says that the surface was lost, and draws again', () =>
    open('#explore?lens=agencies', async (page) => {
      const stage = page.getByRole('application');
      await stage.waitFor();
      await page.locator('.stage canvas').evaluateAll((sheets) => {
        for (const sheet of sheets as HTMLCanvasElement[])
          sheet.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      });
      await page.getByText('The browser took the drawing surface away').waitFor();
      await page.locator('.rows .nm', { hasText: 'International Agency on Harbours' }).waitFor();
      await page.getByRole('button', { name: 'Draw it again' }).click();
      await stage.waitFor();
      // A picture that gives way to another is not lost.
      await page.getByRole('button', { name: 'Light or dark' }).click();
      await page.getByRole('button', { name: 'List', exact: true }).click();
      await page.getByRole('button', { name: 'Picture', exact: true }).click();
      await stage.waitFor();
      await page.waitForTimeout(500);
      expect(await page.locator('.notice').count()).toBe(0);
    }));

  it('says in the words of the browser what else keeps it from drawing', () =>
    open('', (page) => page.locator('.notice', { hasText: 'tell us these words: no shader today' }).waitFor(), {
      before: (page) =>
        page.addInitScript(() => {
          WebGL2RenderingContext.prototype.createShader = () => {
            throw new Error('no shader today');
          };
        }),
    }));

  it('stays with the lens that is shown where another cannot be fetched, and says so', () =>
    open(
      '',
      async (page) => {
        await page.getByRole('application').waitFor();
        await page.getByRole('button', { name: 'Money', exact: true }).click();
        await page.getByText('The lens “Money” could not be read').waitFor();
        await expect
          .poll(() => page.getByRole('button', { name: 'Everything', exact: true }).getAttribute('aria-pressed'))
          .toBe('true');
        expect(await page.getByRole('application').count()).toBe(1);
      },
      { before: (page) => page.route('**/data/layout/money.json', (route) => route.fulfill({ body: '{"form' })) },
    ));

  it('says that a picture is too large to save', () =>
    open(
      '#explore?lens=agencies',
      async (page) => {
        await page.getByRole('application').waitFor();
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('menuitem', { name: 'PNG, at double size' }).click();
        await page.getByText('This could not be saved: the picture is too large. Make the window smaller.').waitFor();
      },
      // wider than what software WebGL can point at
      { context: { viewport: { width: 9000, height: 500 } }, allow: /WebGL/ },
    ));

  it('does not show a sentence that is not where its claim says', () =>
    open(
      '#explore?selected=org/international-agency-on-harbours',
      async (page) => {
        await page
          .getByText(/is not where its claim says it is/)
          .first()
          .waitFor();
      },
      {
        before: (page) =>
          page.route('**/data/texts/*.txt', async (route) => {
            const answer = await route.fetch();
            await route.fulfill({ body: `x${await answer.text()}` });
          }),
      },
    ));

  it('offers a way out where the filters leave nothing', () =>
    open('#explore?from=1990&to=1991&withoutKinds=activity*person', async (page) => {
      await page.getByText('Nothing is left to show').waitFor();
      for (const name of ['In most activities', 'Latest'])
        expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(0);
      await page.getByText('None of the 6 releases tells of anything that is to be shown.').waitFor();
      expect(await page.getByText('all 6 releases').count()).toBe(0);
      expect(await page.locator('.chip').allTextContents()).toEqual(['1990 to 1991', 'no activities', 'no people']);
      await page.getByRole('button', { name: 'Show all', exact: true }).first().click();
      await expect.poll(() => page.locator('.lede').first().textContent()).toContain('6 activities');
    }));

  it.each([
    ['from=2021', 'from 2021'],
    ['to=2019', 'until 2019'],
    ['from=2020&to=2020', 'in 2020'],
  ])('says the years of %s as one would', (asked, says) =>
    open(`#explore?${asked}`, async (page) => {
      await expect.poll(() => page.locator('.chip').allTextContents()).toEqual([says]);
      await page.getByRole('button', { name: `Remove: ${says}` }).click();
      await page.locator('.chip').waitFor({ state: 'detached' });
    }),
  );

  it('says why one name alone leaves nothing', () =>
    open('#explore?only=org/international-agency-on-harbours', async (page) => {
      await page
        .getByText('Only International Agency on Harbours is to be shown, and one name alone has no link.')
        .waitFor();
      expect(await page.locator('.chip').textContent()).toBe('only International Agency on Harbours');
    }));

  for (const as of ['list', 'table'])
    it(`says it in the ${as} too`, () =>
      open(`#explore?only=org/international-agency-on-harbours&as=${as}`, async (page) => {
        await page.getByText('one name alone has no link.').waitFor();
        await page.getByRole('button', { name: 'Show all', exact: true }).click();
        await page.locator('.rows .line').first().waitFor();
      }));

  it('breaks no word of the panel that fits on a line', () =>
    open(`#explore?selected=org/international-agency-on-harbours`, async (page) => {
      await page.locator('.claim .role').first().waitFor();
      const broken = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.claim .role, .claim bdi')].flatMap((element) => {
            const text = element.firstChild;
            if (!(text instanceof Text)) return [];
            return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
              const range = new Range();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
            });
          }),
        );
      expect(await broken()).toEqual([]);
      const call = (name: string) =>
        page
          .locator('.claim bdi')
          .first()
          .evaluate((element, text) => {
            element.textContent = text;
          }, name);
      await call('Netherlands (Kingdom of the)');
      expect(await broken()).toEqual([]);
      await call('x'.repeat(300));
      expect(await broken()).toEqual(['x'.repeat(300)]);
      expect(await page.locator('.panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
    }));
});
