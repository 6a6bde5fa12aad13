import AxeBuilder from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { describeVisits } from './visit.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const HARBOURS = 'org/international-agency-on-harbours';

/** Address and what shows that the screen stands. */
const SCREENS: readonly (readonly [string, string])[] = [
  ['#explore', '.rank'],
  ['#explore?as=list', '.rows li'],
  ['#explore?as=table&lens=agencies', '.rows li'],
  [`#explore?selected=${HARBOURS}`, 'blockquote'],
  [`#explore?selected=${HARBOURS}*org/lva-border-guard-of-latvia&colour=community`, 'blockquote'],
  ['#countries?selected=country/kaz*country/uzb', 'blockquote'],
  ['#ask', '.rtable'],
  ['#read', '.cl li'],
];
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

describeVisits('accessibility (axe, WCAG 2.2 AA)', (open) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      it(`every screen, ${colorScheme}, ${size}`, async () => {
        for (const [address, sign] of SCREENS) {
          await open(
            address,
            async (page) => {
              await page.locator(sign).first().waitFor({ state: 'attached' });
              const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
              expect(
                violations.map(
                  ({ id, nodes }) =>
                    `${address} ${id}: ${nodes
                      .map((n) => n.html.slice(0, 140))
                      .slice(0, 3)
                      .join(' | ')}`,
                ),
              ).toEqual([]);
            },
            { context: { colorScheme, viewport } },
          );
        }
      }, 120_000);
    }
  }
});
