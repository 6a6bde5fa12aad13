import AxeBuilder from '@axe-core/playwright';
import { expect, inject, it } from 'vitest';
import { describeVisits } from './visit.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const HARBOURS = 'org/international-agency-on-harbours';

/** Address, and what shows that the screen stands. */
const SCREENS: readonly (readonly [string, string])[] = [
  ['#explore', '.rank'],
  ['#explore?as=list', '.line:not(.line-5)'],
  ['#explore?as=table&lens=agencies', '.line-5'],
  [`#explore?selected=${HARBOURS}`, '.names'],
  [`#explore?selected=${HARBOURS}*org/lva-border-guard-of-latvia&colour=community`, '.chain blockquote'],
  ['#explore?lens=activity', '.slot-choice'],
  ['#countries?selected=country/kaz*country/uzb', '.lanes'],
  ['#ask', '.rtable'],
  ['#read', '.cl li'],
  ['#read?release=no-such', '.say'],
];
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

describeVisits('accessibility (axe, WCAG 2.2 AA)', (open) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      it(`every screen, ${colorScheme}, ${size}`, () =>
        open(
          '',
          async (page) => {
            for (const [address, sign] of SCREENS) {
              await page.goto(inject('page') + address);
              await page.locator(sign).first().waitFor({ state: 'attached' });
              await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
              const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
              const found = violations.map(
                ({ id, nodes }) =>
                  `${address} ${id}: ${nodes
                    .map((node) => node.html.slice(0, 140))
                    .slice(0, 3)
                    .join(' | ')}`,
              );
              expect(found).toEqual([]);
            }
          },
          { context: { colorScheme, viewport } },
        ));
    }
  }
});
