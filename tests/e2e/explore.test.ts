import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

const HARBOURS = 'org/international-agency-on-harbours';

/** The cells of a CSV. */
const readCsv = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );

describeVisits('the explorer', (open) => {
  it('draws the network with its legend before the engine is there', () =>
    open('', async (page) => {
      await page.getByRole('application').waitFor();
      await expect
        .poll(() => page.locator('.lede').first().textContent())
        .toContain('6 activities, as told by 6 releases');
      expect(await page.locator('.legend').textContent()).toMatch(/Agencies7Countries7Activities6People6/);
      expect(await page.locator('.stage canvas').count()).toBeGreaterThan(2);
    }));

  it('finds a name by typing, says what it is, and shows the sentences', () =>
    open('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('agency harbors');
      await page.getByRole('option', { name: 'International Agency on Harbours' }).waitFor();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: 'What is selected' });
      await panel.getByRole('heading', { name: 'International Agency on Harbours' }).waitFor();
      expect(await panel.textContent()).toContain('three activities');
      await panel.locator('blockquote', { hasText: 'held the Training on tracing of stolen boats' }).waitFor();
      expect(await panel.locator('.act blockquote .m').first().textContent()).toContain(
        'International Agency on Harbours',
      );
      expect(await panel.textContent()).toContain('people: invented');
    }));

  it('reads a sentence in its place, with the claim marked', () =>
    open(`#explore?selected=${HARBOURS}`, async (page) => {
      await page.getByRole('button', { name: 'Read in place' }).last().click();
      await page.locator('.text .hit').first().waitFor();
      await page.waitForTimeout(500);
      // to leave the picture is no move of it
      expect(page.url()).not.toContain('camera=');
      expect(await page.locator('[aria-current="true"]').count()).toBe(1);
      expect(await page.getByRole('link', { name: 'original' }).getAttribute('href')).toMatch(
        /^https:\/\/news\.example\//,
      );
    }));

  it('opens a link from the table, with the claims of both ends', () =>
    open('#explore?lens=agencies&as=table', async (page) => {
      await page
        .getByRole('button', { name: /on Harbours.*Steppe|Steppe.*on Harbours/ })
        .first()
        .click();
      const panel = page.getByRole('complementary', { name: 'What is selected' });
      await panel.getByText('They worked together in').waitFor();
      await panel.locator('blockquote').first().waitFor();
      expect(await panel.locator('.claim').count()).toBeGreaterThan(1);
    }));

  it('reads out how two are linked', () =>
    open(`#explore?selected=${HARBOURS}*org/lva-border-guard-of-latvia`, async (page) => {
      const panel = page.getByRole('complementary', { name: 'What is selected' });
      await panel.getByText(/Path · two steps · weakest claim 0\.85/).waitFor();
      await expect.poll(() => panel.locator('.hop blockquote').count()).toBe(2);
      expect(await page.getByRole('region', { name: 'View' }).locator('.lede').textContent()).toBe(
        'How IAH is linked to BGL: IAH organized Meeting of heads of harbour police (21 Sep 2021); BGL lent expertise to it.',
      );
      await panel.getByRole('button', { name: 'Close' }).click();
      await page.getByText('Who took part in 6 activities').waitFor();
    }));

  it('tells a way between agencies by activity, date and role, with the claims of both', () =>
    open(`#explore?lens=agencies&selected=${HARBOURS}*org/steppe-coordination-centre`, async (page) => {
      const panel = page.getByRole('complementary', { name: 'What is selected' });
      await panel.getByText(/Path · one step/).waitFor();
      const told = /IAH and SCC organized Training on tracing of stolen boats \(3 May 2019\)/;
      await panel.locator('.hop').getByText(told).waitFor();
      await panel.locator('.hop blockquote', { hasText: 'held the Training on tracing' }).waitFor();
      await expect.poll(() => panel.locator('.hop .claim').count()).toBe(2);
    }));

  it('says nothing of a lens that is not so', () =>
    open('#explore?lens=people', async (page) => {
      await page.locator('.rank').waitFor();
      expect(await page.locator('.panel').textContent()).not.toMatch(/took part in 0/);
      await page.goto(
        `${page.url().split('#')[0]}#explore?only=${HARBOURS}*activity/2019-training-on-tracing-of-stolen-boats`,
      );
      await expect.poll(() => page.locator('.lede').first().textContent()).toContain('1 activity, as told by 1 of 6');
      expect(await page.locator('.legend').textContent()).toMatch(/Agencies1Activities1$/);
    }));

  it('lists all releases, each the way to its text', () =>
    open('', async (page) => {
      await page.getByRole('button', { name: 'all 6 releases' }).click();
      await page.getByRole('heading', { name: '6 releases' }).waitFor();
      const first = page.locator('.releases li button').first();
      await expect.poll(() => first.textContent()).toMatch(/2 Mar 2026Conference on safe harboursIAH\d+$/);
      await first.press('Enter');
      await page.getByRole('heading', { name: 'Conference on safe harbours', level: 1 }).waitFor();
      await page.getByRole('button', { name: 'All 6 releases' }).click();
      await page.getByRole('heading', { name: '6 releases' }).waitFor();
    }));

  it('filters with counts, lists filters as chips, and undoes', () =>
    open('', async (page) => {
      await page
        .locator('.legend')
        .getByRole('button', { name: /^People/ })
        .click();
      await page.getByText('no people').waitFor();
      expect(page.url()).toContain('withoutKinds=person');
      await page.getByRole('button', { name: /^funder/ }).click();
      await expect.poll(() => page.locator('.chip').count()).toBe(2);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.locator('.chip').count()).toBe(0);
    }));

  it('keeps every row of a filter that was folded while others changed', () =>
    open('', async (page) => {
      const facets = page.getByRole('complementary', { name: 'Filters and legend' });
      const rows = facets.locator('.inner > button');
      const turn = () => facets.locator('summary', { hasText: /countries …$/ }).click();
      await turn();
      await rows.first().waitFor();
      const count = await rows.count();
      await turn();
      await facets.getByRole('button', { name: /^People/ }).click();
      await facets.getByRole('button', { name: /^expert/ }).click();
      await facets.getByRole('button', { name: /^Asia/ }).click();
      await page.getByRole('button', { name: 'Clear all' }).click();
      await turn();
      await rows.first().waitFor();
      const heights = await rows.evaluateAll((all) => all.map((row) => row.clientHeight));
      expect(heights).toHaveLength(count);
      expect(Math.min(...heights)).toBeGreaterThan(0);
    }));

  it('brushes time from the keyboard; the undated stay and are counted', () =>
    open('', async (page) => {
      await page.getByText('1 without a date is always drawn').waitFor();
      await page.getByRole('slider', { name: 'First year' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('.time-head').textContent()).toContain('2021 to 2026');
      await expect.poll(() => page.locator('.lede').first().textContent()).toContain('4 activities');
    }));

  it('restores an address exactly, and goes back and forward', () =>
    open('#explore?lens=agencies&countries=country/lva&least=0.5', async (page) => {
      await page.getByRole('button', { name: 'Agencies', pressed: true, exact: true }).waitFor();
      await expect.poll(() => page.locator('.chip').count()).toBe(2);
      await page.getByRole('button', { name: 'Money' }).click();
      await page.goBack();
      await page.getByRole('button', { name: 'Agencies', pressed: true, exact: true }).waitFor();
      await page.goForward();
      await page.getByRole('button', { name: 'Money', pressed: true }).waitFor();
    }));

  it('bears the hash of the dataset in its address, given or not, and takes no step of the history for it', () =>
    open('#explore?lens=money', async (page) => {
      await page.waitForURL(/#explore\?lens=money&data=[0-9a-f]{8}$/);
      const [address, entries] = [page.url(), await page.evaluate(() => history.length)];
      await page.reload();
      await page.getByText('From those who paid').waitFor();
      expect(page.url()).toBe(address);
      expect(await page.evaluate(() => history.length)).toBe(entries);
      await page.getByRole('button', { name: 'Agencies', exact: true }).click();
      await page.waitForURL(/lens=agencies&data=[0-9a-f]{8}$/);
      await page.goBack();
      await page.getByText('From those who paid').waitFor();
      expect(page.url()).toBe(address);
      expect(await page.locator('.notice').count()).toBe(0);
    }));

  it('is walked with the keyboard', () =>
    open('', async (page) => {
      const stage = page.getByRole('application');
      await stage.focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
      await page.getByRole('complementary', { name: 'What is selected' }).getByRole('heading').first().waitFor();
      expect(page.url()).toContain('selected=');
    }));

  it('seats the parties of one activity around it, and shows another', () =>
    open('#explore?lens=activity', async (page) => {
      await page.locator('.slot-choice').selectOption({ label: 'Study visit of prosecutors to Doha, 7 Nov 2022' });
      await page
        .getByRole('complementary', { name: 'What is selected' })
        .getByRole('heading', { name: 'Study visit of prosecutors to Doha', level: 2 })
        .waitFor();
      await expect.poll(() => page.locator('.legend').textContent()).toMatch(/Agencies2Countries2Activities1People1/);
    }));

  it('selects with a box', () =>
    open('', async (page) => {
      await page.getByRole('button', { name: 'Select with a box' }).click();
      const box = await page.locator('.boxing').boundingBox();
      if (!box) throw new Error('the sheet for the box has no place');
      await page.mouse.move(box.x + 5, box.y + 5);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 5, box.y + box.height - 5, { steps: 4 });
      await page.mouse.up();
      await page.getByText('26 selected').waitFor();
      await page.getByRole('button', { name: 'Show only these' }).click();
      await page.getByText('only 26 names').waitFor();
    }));

  it('paints without the engine', () =>
    open(
      '',
      async (page) => {
        await expect.poll(() => page.locator('.lede').first().textContent()).toContain('6 activities');
        await page
          .getByRole('button', { name: /Steppe Coordination Centre/ })
          .first()
          .click();
        await page.getByText('three activities').waitFor();
      },
      { before: (page) => page.route(/wasm|engine\.worker/, () => new Promise(() => {})) },
    ));

  it('shows a name with markup, and one without end, as the words they are', () =>
    open(
      '#explore?as=list',
      async (page) => {
        await page.getByRole('button', { name: '<img src=x onerror=alert(1)>' }).first().click();
        await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();
      },
      {
        before: (page) =>
          page.route('**/data/layout/things.json', async (route) => {
            const things = await (await route.fetch()).json();
            const markup = '<img src=x onerror=alert(1)>';
            const long = 'x'.repeat(1000);
            const at = (name: string) => things.name.indexOf(name);
            things.name[at('Steppe Coordination Centre')] = markup;
            things.short[at(markup)] = markup;
            things.name[at('Fund for Safe Borders')] = long;
            things.short[at(long)] = long;
            await route.fulfill({ json: things });
          }),
      },
    ));

  it('lays out anew in a worker, and takes it back', () =>
    open('', async (page) => {
      const chip = page.locator('.chip', { hasText: 'new layout' });
      await page
        .locator('.legend')
        .getByRole('button', { name: /^People/ })
        .click();
      await page.getByText('no people').waitFor();
      await page.getByRole('button', { name: 'Lay out anew' }).click();
      await chip.waitFor();
      await page.keyboard.press('Control+z');
      await chip.waitFor({ state: 'detached' });
      expect(page.url()).not.toContain('layout=');
    }));

  it('gives a new layout to others as it is, in a short address', () =>
    open('#explore?withoutKinds=person', async (page) => {
      const svgOf = async (from: Page) => {
        await from.getByRole('button', { name: 'Save' }).click();
        const download = from.waitForEvent('download');
        await from.getByRole('menuitem', { name: 'SVG' }).click();
        return text(await (await download).createReadStream());
      };
      const before = await svgOf(page);
      await page.getByRole('button', { name: 'Lay out anew' }).click();
      await page.waitForURL(/layout=[\w-]+/);
      expect(page.url().length).toBeLessThan(200);
      const drawn = await svgOf(page);
      expect(drawn).not.toBe(before);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByRole('application').waitFor();
      expect(await svgOf(other)).toBe(drawn);
      await other.goto(page.url().replace(/layout=.../, 'layout=AAA'));
      const says = other.locator('.notice', { hasText: 'was made for other names' });
      await says.getByRole('button', { name: 'Dismiss' }).click();
      await says.waitFor({ state: 'detached' });
      await other.waitForTimeout(300);
      expect(await svgOf(other)).toBe(before);
    }));

  it('stops a layout that runs, and leaves the places as they are', () =>
    open(
      '',
      async (page) => {
        await page.getByRole('button', { name: 'Lay out anew' }).click();
        await page.getByRole('button', { name: 'Stop the layout' }).click();
        await page.getByText('The layout was stopped.').waitFor();
        await page.getByRole('button', { name: 'Lay out anew' }).waitFor();
        expect(page.url()).not.toContain('layout=');
        expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
      },
      // it never comes to its end
      {
        before: (page) =>
          page.route('**/layout.worker*', (route) => route.fulfill({ contentType: 'text/javascript', body: '' })),
      },
    ));

  it('may be framed as its embed, and only that', () =>
    open(
      'embed.html#explore?lens=agencies',
      async (page) => {
        await page.getByRole('application').waitFor();
        await page.getByRole('button', { name: 'Zoom in' }).waitFor();
        expect(await page.locator('.hint').count()).toBe(0);
        expect(await page.getByRole('button', { name: 'Lay out anew' }).count()).toBe(0);
        expect(await page.getByRole('link', { name: 'Open in Entente' }).getAttribute('href')).toContain(
          '/#explore?lens=agencies',
        );
      },
      { isFirst: true },
    ));

  it('saves what is seen', () =>
    open('', async (page) => {
      for (const [item, ending] of [
        ['PNG, at double size', '.png'],
        ['SVG', '.svg'],
        ['CSV, one line a claim', '.csv'],
        ['GEXF, for Gephi', '.gexf'],
        ['GraphML', '.graphml'],
        ['JSON', '.json'],
      ] as const) {
        await page.getByRole('button', { name: 'Save' }).click();
        const download = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: item }).click();
        expect((await download).suggestedFilename()).toMatch(new RegExp(`${ending}$`));
      }
    }));

  it('names data after all that is seen, whatever is selected, and its places as GEXF does', () =>
    open('#explore?selected=country/kaz', async (page) => {
      await page.getByRole('heading', { name: 'Kazakhstan' }).waitFor();
      await page.getByRole('button', { name: 'Save' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'GEXF, for Gephi' }).click();
      expect((await download).suggestedFilename()).toBe('entente-everything.gexf');
      const gexf = await text(await (await download).createReadStream());
      expect(gexf).toContain('xmlns:viz="http://www.gexf.net/1.2draft/viz"');
      expect(gexf).toContain('xmlns="http://www.gexf.net/1.2draft"');
    }));

  it('saves each claim behind what is seen, with its sentence, under every lens', () =>
    open('', async (page) => {
      for (const title of ['Everything', 'Agencies', 'Countries', 'Money', 'People and posts']) {
        await page.getByRole('button', { name: title, exact: true }).click();
        await page.getByRole('button', { name: title, exact: true, pressed: true }).waitFor();
        await page.getByRole('button', { name: 'Save' }).click();
        const download = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: 'CSV, one line a claim' }).click();
        const [head = [], ...rows] = readCsv(await text(await (await download).createReadStream()));
        expect(rows.length).toBeGreaterThan(10);
        const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');
        for (const name of ['party name', 'role', 'quote', 'publisher', 'published', 'address', 'claim'])
          expect(column(name)).not.toContain('');
        expect(column('activity').filter((name, i) => name === '' && column('link')[i] !== 'post')).toEqual([]);
        for (const role of column('role')) expect(['works', 'pays']).not.toContain(role);
        for (const confidence of column('confidence')) expect(['0.6', '0.85', '0.9', '0.95']).toContain(confidence);
      }
    }));

  it('greets a first visit with three steps that can be dismissed', () =>
    open(
      '',
      async (page) => {
        const hint = page.getByRole('complementary', { name: 'How this works' });
        const step = hint.locator('[aria-current="step"]');
        await expect.poll(() => step.textContent()).toBe('Pick a shape or a line');
        expect(await hint.locator('li').count()).toBe(3);
        await page.getByRole('button', { name: 'Show me one' }).click();
        await page.getByText('How do we know').waitFor();
        expect(await step.textContent()).toBe('Read its sentences');
        await hint.getByRole('button', { name: /^Close/ }).click();
        await page.reload();
        await page.getByRole('application').waitFor();
        expect(await hint.count()).toBe(0);
      },
      { isFirst: true },
    ));
});
