import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

/** The claim that the address marks. */
const marked = (page: Page) => new URLSearchParams(page.url().split('?')[1]).get('claim') ?? '';

describeVisits('what readers decided', (open) => {
  it('is shown with the claims of a release, and what was rejected is out of them', () =>
    open('#read?release=tracing', async (page) => {
      const items = page.locator('.cl ol li');
      await items.first().waitFor();
      const count = await items.count();
      const claims: string[] = [];
      for (const i of [0, 1]) {
        await items.nth(i).getByRole('button').first().click();
        await expect.poll(() => marked(page)).not.toBe(claims[0] ?? '');
        claims.push(marked(page));
      }
      const line = (verb: string, claim: string | undefined, evidence: readonly string[]) =>
        JSON.stringify({ do: verb, claim, evidence, who: 'A. Reader', when: '2025-03-04T10:00:00Z' });
      const log = `${line('confirm', claims[0], [])}\n${line('reject', claims[1], ['text/0#char=0,8'])}\n`;
      await page.route('**/data/review.jsonl', (route) => route.fulfill({ body: log }));
      await page.goto(`${page.url().split('#')[0]}?again#read?release=tracing`);
      await page.getByRole('button', { name: 'Confirmed 1' }).waitFor();
      expect(await items.count()).toBe(count - 1);
      await page.getByRole('button', { name: 'Confirmed 1' }).click();
      expect(await items.count()).toBe(1);
      expect(await items.first().textContent()).toContain('confirmed');
      await page.getByRole('button', { name: 'Rejected 1' }).click();
      const rejected = page.getByRole('region', { name: 'Rejected' });
      expect(await rejected.textContent()).toContain('A. Reader, 4 Mar 2025');
      expect(await rejected.locator('q').textContent()).toBe('Training');
    }));

  it('narrows the network to what was confirmed', () =>
    open('#explore?lens=agencies', async (page) => {
      const claims: string[] = await (await page.request.get(new URL('data/layout/agencies.json', page.url()).href))
        .json()
        .then((lens) => lens.claims.filter((claim: string) => claim.startsWith('tracing/')));
      const log = claims.map((claim) =>
        JSON.stringify({ do: 'confirm', claim: `claim/${claim}`, evidence: [], who: 'A. Reader', when: '2025-03-04' }),
      );
      await page.route('**/data/review.jsonl', (route) => route.fulfill({ body: log.join('\n') }));
      await page.reload();
      await page.locator('summary', { hasText: 'Review' }).click();
      await page.getByRole('button', { name: /^not reviewed/ }).click();
      await page.getByText('only confirmed').waitFor();
      await expect.poll(() => page.locator('.lede').first().textContent()).toContain('1 activity');
    }));

  it('is filtered by role where two parties are linked', () =>
    open('#explore?lens=agencies', async (page) => {
      await page.getByRole('button', { name: /^expert/ }).click();
      await page.getByText('not as expert').waitFor();
      await expect.poll(() => page.locator('.lede').first().textContent()).not.toContain('6 activities');
    }));

  it('is told where the log is broken', () =>
    open('', (page) => page.getByText(/data\/review\.jsonl:1: not JSON/).waitFor(), {
      before: (page) => page.route('**/data/review.jsonl', (route) => route.fulfill({ body: '{"do"' })),
    }));
});
