import type { CheckReport } from './check.ts';
import { faultLine } from './fault.ts';

/** What a check found, for a person: one line a check, then one line a fault, then the sum. */
export function reportText({ checks, faults, releases, claims, quads }: CheckReport): string {
  const wrong = faults.filter((fault) => fault.severity === 'fault').length;
  const warned = faults.length - wrong;
  const lines = checks.map(({ title, found }) => `${found === 0 ? 'ok   ' : String(found).padStart(5)}  ${title}`);
  const sum = `${count(releases, 'release')}, ${count(claims, 'claim')}${claims > 0 ? ` of ${(quads / claims).toFixed(2)} quads` : ''}: ${wrong === 0 ? 'no faults' : count(wrong, 'fault')}${warned === 0 ? '' : `, ${count(warned, 'warning')}`}`;
  return `${[...lines, ...faults.map(faultLine), sum].join('\n')}\n`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
