import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['README.md', 'CONTRIBUTING.md', 'ontology/README.md'])('%s links to what is there', (page) => {
  const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
  const targets = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((m) => `${folder}${m[1]}`);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});
