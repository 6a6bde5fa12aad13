import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';

export interface Visit {
  readonly page: Page;
  /** What the browser said that a user should never see: console messages, errors, foreign requests. */
  readonly complaints: readonly string[];
}

export interface VisitOptions {
  /** What is expected to be complained about. */
  readonly allow?: RegExp;
  /** True keeps the hint of the first visit. */
  readonly isFirst?: boolean;
  /** Runs before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly context?: BrowserContextOptions;
  /** Address of another page than that on the stories, with a slash at its end. */
  readonly base?: string;
}

type Open = (address: string, act: (page: Page) => Promise<void>, options?: VisitOptions) => Promise<void>;

/** Describes tests that visit the page. Without a browser they are listed as not run. */
export function describeVisits(name: string, tests: (open: Open) => void): void {
  const endpoint = inject('browser');
  describe.skipIf(endpoint === '')(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.connect(endpoint);
    });
    afterAll(() => browser.close());
    tests(async (address, act, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options.context,
      });
      try {
        const { page, complaints } = await visit(await context.newPage(), options);
        await page.goto((options.base ?? inject('page')) + address);
        await act(page);
        expect(complaints.filter((text) => !options.allow?.test(text))).toEqual([]);
      } finally {
        await context.close();
      }
    });
  });
}

async function visit(page: Page, options: VisitOptions): Promise<Visit> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(options.base ?? inject('page')) && !/^(data|blob):/.test(address))
      complaints.push(`request: ${address}`);
  });
  await page.addInitScript((isFirst) => {
    if (!isFirst) localStorage.setItem('entente-hint', 'seen');
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  }, options.isFirst ?? false);
  await options.before?.(page);
  return { page, complaints };
}
