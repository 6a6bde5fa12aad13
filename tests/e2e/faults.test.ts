import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

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

  it('takes an address with nonsense in it, and says so', () =>
    open('#explore?lens=no-such&least=nine&size=%00&selected=org/nobody&zzz=1', async (page) => {
      await page.getByText(/does not know/).waitFor();
      await page.getByRole('application').waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await page.getByText(/does not know/).waitFor({ state: 'detached' });
    }));

  it('says that an address was made for another dataset', () =>
    open('#explore?selected=org/nobody&data=00000000', async (page) => {
      await page.getByText(/another state of the dataset\. 1 of its choices/).waitFor();
    }));

  it('shows the list where there is no WebGL', () =>
    open(
      '',
      async (page) => {
        const notice = page.locator('.notice', { hasText: 'This browser cannot draw the picture' });
        expect((await notice.boundingBox())?.height).toBeLessThan(60);
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
      await page.getByRole('button', { name: 'Show all', exact: true }).first().click();
      await expect.poll(() => page.locator('.lede').first().textContent()).toContain('6 activities');
    }));
});
