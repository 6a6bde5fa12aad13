import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

describeVisits('the countries', (open) => {
  it('opens the activities and sentences of a pair', () =>
    open('#countries', async (page) => {
      await page.getByRole('button', { name: 'Uzbekistan and Kazakhstan: 2' }).click();
      const panel = page.getByRole('complementary', { name: 'The pair' });
      await panel.getByText('two activities').waitFor();
      await panel.locator('blockquote', { hasText: 'Officers from Kazakhstan, Uzbekistan' }).first().waitFor();
    }));

  it('changes the rule in place, and says before what each switch would do', () =>
    open('#countries', async (page) => {
      const now = async () => Number(/^\d+/.exec((await page.locator('.whatif').textContent()) ?? '')?.[0]);
      await expect.poll(now).toBeGreaterThan(0);
      const before = await now();
      const offer = page.getByRole('button', { name: /count planned ones, \+/ });
      const more = Number(/\+(\d+)/.exec((await offer.textContent()) ?? '')?.[1]);
      expect(more).toBeGreaterThan(0);
      await offer.click();
      await expect.poll(now).toBe(before + more);
    }));

  it('is a table on a narrow screen', () =>
    open(
      '#countries',
      async (page) => {
        await page.getByRole('button', { name: 'Kazakhstan and Uzbekistan' }).click();
        await page.getByRole('complementary', { name: 'The pair' }).getByText('two activities').waitFor();
      },
      { context: { viewport: { width: 360, height: 740 } } },
    ));
});
