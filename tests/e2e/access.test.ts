import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { describeVisits } from './visit.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const HARBOURS = 'org/international-agency-on-harbours';

/** Address, and what shows that the screen stands. */
const SCREENS: readonly (readonly [string, string])[] = [
  ['#explore', '.rank'],
  ['#explore?withoutKinds=agency*country*activity*person*funder', '.nothing'],
  ['#explore?as=list', '.line:not(.line-5)'],
  ['#explore?as=table&lens=agencies', '.line-5'],
  [`#explore?selected=${HARBOURS}`, '.names'],
  [`#explore?selected=${HARBOURS}*org/lva-border-guard-of-latvia&colour=community`, '.chain blockquote'],
  ['#explore?lens=activity', '.slot-choice'],
  ['#countries?selected=country/kaz*country/uzb', '.lanes'],
  ['#ask', '.rtable'],
  ['#read', '.releases li'],
  ['#read?release=tracing', '.cl li'],
  ['#read?release=no-such', '.say'],
  ['#new', '.paste'],
];
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 780 } };

/** Milliseconds for a round of all screens. */
const EVERY = 150_000;

/** A release for the page to read. */
const GIVEN =
  'The Customs Committee of Uzbekistan and the Steppe Coordination Centre (SCC) organized a workshop in Tashkent on 3 May 2021. Officers from Kazakhstan took part.';

async function violationsOf(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${where} ${id}: ${nodes
        .map((node) => node.html.slice(0, 140))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

describeVisits('accessibility (axe, WCAG 2.2 AA)', (open) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      it(
        `every screen, ${colorScheme}, ${size}`,
        () =>
          open(
            '',
            async (page) => {
              for (const [address, sign] of SCREENS) {
                await page.goto(inject('page') + address);
                await page.locator(sign).first().waitFor({ state: 'attached' });
                await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
                expect(await violationsOf(page, address)).toEqual([]);
              }
              await page.locator('#main').press('?');
              await page.getByRole('dialog', { name: 'Keys' }).waitFor();
              expect(await violationsOf(page, 'keys')).toEqual([]);
              await page.keyboard.press('Escape');
              await page.getByLabel('Text of the release').fill(GIVEN);
              await page.getByRole('button', { name: 'Read it' }).click();
              await page.locator('.told button').first().click();
              await page.getByRole('button', { name: 'Save claims' }).click();
              expect(await violationsOf(page, 'claims')).toEqual([]);
              await page.getByRole('button', { name: /^\d+ names$/ }).click();
              await page.getByText('are known to this dataset').waitFor();
              expect(await violationsOf(page, 'names')).toEqual([]);
            },
            { context: { colorScheme, viewport } },
          ),
        EVERY,
      );
    }
  }
});
