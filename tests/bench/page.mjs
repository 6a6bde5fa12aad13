// Measures the explorer with a large network against bare Sigma with the same network, in one run of one browser.
// Usage: npm run build && node tests/bench/page.mjs [NODES LINKS ROUNDS]
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build, createServer } from 'vite';

const [nodes = 10_000, links = 50_000, rounds = 3] = process.argv.slice(2).map(Number);
const BARE = 'tmp/bench-bare';
/** Steps of a drag, one a frame. */
const STEPS = 12;
/** Releases above which the page does not start its engine by itself. */
const RELEASES = 400;
const SIZE = { width: 1440, height: 900 };

if (!existsSync('dist/web/index.html')) throw new Error('dist/web is missing. Build it: npm run build');
await build({
  configFile: false,
  root: 'tests/bench/bare',
  base: './',
  logLevel: 'error',
  build: { outDir: `../../../${BARE}`, emptyOutDir: true },
});

const vite = await createServer({
  configFile: false,
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
  server: { middlewareMode: true },
  appType: 'custom',
});
const [{ largeColumns }, { createApp }, { listen }, { folderSource }, { findChrome, INSTALL }] = await Promise.all(
  [
    '/tests/fixtures/large-columns.ts',
    '/src/server/app.ts',
    '/src/server/listen.ts',
    '/src/node/folder.ts',
    '/tests/e2e/chrome.ts',
  ].map((path) => vite.ssrLoadModule(path)),
);

const { things, lens } = largeColumns(nodes, links);
const releases = Array.from({ length: RELEASES }, (_, i) => ({
  name: `release-${i}`,
  text: String(i),
  peopleInvented: false,
}));
const data = {
  'dataset.json': { format: 1, name: 'Large', base: things.base, encoder: '', authority: '', releases },
  'layout/things.json': things,
  'layout/everything.json': lens,
};
const files = new Map(
  Object.entries(data).map(([path, value]) => [path, new TextEncoder().encode(JSON.stringify(value))]),
);
const [page, bare] = [folderSource('dist/web'), folderSource(BARE)];
const app = createApp({
  page: (path) => (path.startsWith('bare/') ? bare(path.slice(5)) : page(path)),
  data: async (path) => files.get(path),
  ns: async () => undefined,
});
const withStyle = async (request) => {
  const response = await app(request);
  response.headers.delete('content-security-policy'); // the bare page has its style within
  return response;
};
const server = await listen(withStyle, 0);
const executablePath = findChrome();
if (!executablePath) throw new Error(INSTALL);
const browser = await chromium.launch({ executablePath, args: ['--use-angle=swiftshader'] });
const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' });
await context.addInitScript(() => {
  localStorage.setItem('entente-hint', 'seen');
  const drawn = [];
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (...kind) {
    const made = original.apply(this, kind);
    if (made && /webgl/.test(kind[0]) && !drawn.includes(made)) drawn.push(made);
    return made;
  };
  const frame = () => new Promise(requestAnimationFrame);
  // A frame is there when the graphics have drawn it, not when it was asked for: reading one pixel waits for that.
  window.settled = async () => {
    await frame();
    await frame();
    for (const gl of drawn) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now();
  };
  window.opened = (async () => {
    while (!document.querySelector('canvas')) await frame();
    return window.settled();
  })();
  window.drag = async (x, y, steps) => {
    const target = document.elementFromPoint(x, y);
    const at = (type, i) =>
      (type === 'mousemove' ? document : target).dispatchEvent(
        new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x + 5 * i, clientY: y + 3 * i }),
      );
    const times = [];
    at('mousedown', 0);
    for (let i = 1; i <= steps; i++) {
      const start = performance.now();
      at('mousemove', i);
      times.push((await window.settled()) - start);
    }
    at('mouseup', steps);
    return times;
  };
});

const { size: stage } = await measure('#explore?show=all'); // also fills the cache
const PAGES = {
  bare: `bare/index.html#${stage}/thin`,
  bands: `bare/index.html#${stage}/`,
  entente: '#explore?show=all',
};
const found = Object.fromEntries(Object.keys(PAGES).map((name) => [name, { open: [], frame: [] }]));
for (let round = 0; round <= rounds; round++)
  for (const [name, address] of Object.entries(PAGES)) {
    const seen = await measure(address);
    if (round === 0) continue;
    found[name].open.push(seen.open);
    found[name].frame.push(seen.frame);
  }

async function measure(address) {
  const tab = await context.newPage();
  tab.setDefaultTimeout(300_000);
  await tab.goto(`http://127.0.0.1:${server.port}/${address}`);
  const open = await tab.evaluate(() => window.opened);
  await tab.waitForTimeout(500);
  const box = await tab.locator('canvas').last().boundingBox();
  // beside the network: no name is dragged
  const times = await tab.evaluate(([x, y, steps]) => window.drag(x, y, steps), [box.x + 12, box.y + 12, STEPS]);
  if (process.env.SHOTS) await tab.screenshot({ path: `${process.env.SHOTS}/${address.replace(/\W+/g, '-')}.png` });
  await tab.close();
  return { open, frame: median(times), size: `${Math.round(box.width)}x${Math.round(box.height)}` };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const milliseconds = (value) => `${value.toFixed(0).padStart(6)} ms`;
/** The explorer against Sigma with hairlines too, and against Sigma as it is out of the box. */
const line = (what, of) => {
  const [b, w, e] = ['bare', 'bands', 'entente'].map((name) => median(found[name][of]));
  return `${what.padEnd(10)} bare ${milliseconds(b)}   as it is ${milliseconds(w)}   entente ${milliseconds(e)}   ratio ${(e / b).toFixed(2)} and ${(e / w).toFixed(2)}`;
};
console.log(`${nodes} names, ${links} links, median of ${rounds}, a stage of ${stage}, software WebGL`);
console.log(line('opening', 'open'));
console.log(line('pan frame', 'frame'));
await browser.close();
server.server.close();
await vite.close();
