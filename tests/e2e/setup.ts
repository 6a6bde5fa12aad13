import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChrome, INSTALL } from './chrome.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests connect to the browser; empty where there is none. */
    browser: string;
    /** Address of the page, with a slash at its end. */
    page: string;
  }
}

const MAIN = 'dist/main.js';

/** Starts one browser and one server, on a dataset encoded from the demo releases, for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChrome();
  if (!executablePath) {
    console.warn(INSTALL);
    project.provide('browser', '');
    project.provide('page', '');
    return async () => {};
  }
  const folder = mkdtempSync(join(tmpdir(), 'entente-e2e-'));
  execFileSync(process.execPath, [MAIN, 'encode', 'data/releases', '--out', folder], { stdio: 'pipe' });
  const server = spawn(process.execPath, [MAIN, 'serve', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  // Software WebGL: without the flag Chromium logs a warning for each picture read back.
  const browser = await chromium.launchServer({ executablePath, args: ['--use-angle=swiftshader'] });
  project.provide('browser', browser.wsEndpoint());
  project.provide('page', await addressOf(server));
  return async () => {
    await browser.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The address that `entente serve` prints. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += part;
      const address = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (address) resolve(`${address}/`);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) =>
      reject(new Error(`entente serve ended with ${code} before it gave an address: ${said}`)),
    );
  });
}
