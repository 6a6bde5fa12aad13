import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { folderSource } from '../../src/node/folder.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { findChrome, INSTALL } from './chrome.ts';
import { writeStories } from './dataset.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests connect to the browser; empty where there is none. */
    browser: string;
    /** Address of the built page on the stories' dataset, with a slash at its end. */
    page: string;
  }
}

const PAGE = 'dist/web';

/** Starts one browser and one server of the built page, on the dataset of the stories, for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChrome();
  project.provide('browser', '');
  project.provide('page', '');
  if (!executablePath) {
    console.warn(INSTALL);
    return async () => {};
  }
  if (!existsSync(join(PAGE, 'index.html')))
    throw new Error(`browser tests need the built page in ${PAGE}: npm run build`);
  const folder = mkdtempSync(join(tmpdir(), 'entente-e2e-'));
  await writeStories(folder);
  const server = await listen(
    createApp({ page: folderSource(PAGE), data: folderSource(folder), ns: folderSource('ontology') }),
    0,
  );
  // Software WebGL: without the flag Chromium logs a warning for each picture read back.
  const browser = await chromium.launchServer({ executablePath, args: ['--use-angle=swiftshader'] });
  project.provide('browser', browser.wsEndpoint());
  project.provide('page', `http://127.0.0.1:${server.port}/`);
  return async () => {
    await browser.close();
    server.server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
