import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

describeVisits('the query desk', (open) => {
  it('answers a ready question with names, and leads from a row to the network', () =>
    open('#ask?question=organizers', async (page) => {
      await page.getByRole('button', { name: 'Steppe Coordination Centre' }).first().click();
      await page
        .getByRole('complementary', { name: 'What is selected' })
        .getByRole('heading', { name: 'Steppe Coordination Centre' })
        .waitFor();
    }));

  it('answers a query that the user wrote', () =>
    open('#ask?query=SELECT+%3Factivity+%3Fwho+WHERE+%7B+%3Factivity+coop%3Afunder+%3Fwho+%7D', async (page) => {
      await expect.poll(() => page.locator('.rtable tbody tr').count()).toBe(3);
      expect(await page.locator('.rtable').textContent()).toContain('Fund for Safe Borders');
    }));

  it.each([0, 60])('leaves alone what is typed at %i ms a key, and runs it on Ctrl+Enter', (delay) =>
    open('#ask', async (page) => {
      await page.locator('.rtable').waitFor();
      const own = 'SELECT ?activity ?who WHERE { ?activity coop:funder ?who } LIMIT 2';
      await page.getByRole('textbox', { name: 'SPARQL query' }).click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(own, { delay });
      expect(await page.getByRole('alert').count()).toBe(0);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.locator('.rtable tbody tr').count()).toBe(2);
      expect(await page.getByRole('textbox', { name: 'SPARQL query' }).textContent()).toBe(own);
    }),
  );

  it('says where a query has a mistake', () =>
    open('#ask?query=SELECT+*+WHERE+%7B%0A+%3Fs+%3Fp+%7D', async (page) => {
      await page
        .getByRole('alert')
        .getByText(/^Line 2/)
        .waitFor();
    }));

  it('stops a query that does not end, and answers the next', () =>
    open(
      '#ask?query=SELECT+(COUNT(*)+AS+%3Fn)+WHERE+%7B+%3Fa+%3Fb+%3Fc+.+%3Fd+%3Fe+%3Ff+.+%3Fg+%3Fh+%3Fi+.+%3Fj+%3Fk+%3Fl+%7D',
      async (page) => {
        await page.getByText('Still looking').waitFor();
        await page.getByRole('button', { name: 'Stop' }).click();
        await page.getByText('You stopped this query.').waitFor();
        await page.getByRole('button', { name: 'Back to the question' }).click();
        await page.locator('.rtable').waitFor();
      },
    ));

  it('fills a slot and answers anew', () =>
    open('#ask?question=agency-partners', async (page) => {
      await page.locator('#slot-agency').selectOption({ label: 'Border Guard of Latvia' });
      await expect.poll(() => page.locator('.rtable').textContent()).toContain('Steppe Coordination Centre');
    }));
});
