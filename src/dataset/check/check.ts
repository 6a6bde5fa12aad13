import type { ReadFile } from '../files.ts';
import { checkClaimNames } from './claim-names.ts';
import { checkDates, checkDescribed, checkPeriods } from './claims.ts';
import { type CheckContext, type CheckSettings, openContext } from './context.ts';
import { checkDerived } from './derived.ts';
import { checkEvidence, checkSpans, checkTexts } from './evidence.ts';
import type { Fault } from './fault.ts';
import { checkLayout, checkListed } from './folder.ts';
import { checkForm, checkOneGraph, checkShapes } from './graphs.ts';
import { checkHeads } from './heads.ts';
import { checkAuthority, checkDecisions, checkMoments, checkRegistry } from './logs.ts';
import { checkPrivacy } from './privacy.ts';

/** What is checked, in the order of the report. A new check is a row. */
const CHECKS: readonly (readonly [title: string, run: (context: CheckContext) => Promise<Fault[]>])[] = [
  ['files belong to releases', checkListed],
  ['dataset.json tells what the graphs say', checkHeads],
  ['texts have the digests that name them', checkTexts],
  ['files are in the form that encode writes', checkForm],
  ['spans slice to their quotes', checkSpans],
  ['claims have evidence', checkEvidence],
  ['claims bear the hashes of what they say', checkClaimNames],
  ['dates are in the calendar', checkDates],
  ['IRIs that claims use are described', checkDescribed],
  ['no triple stands in two graphs', checkOneGraph],
  ['the shapes hold', checkShapes],
  ['facts and closures are what the claims give', checkDerived],
  ['activities end after they start', checkPeriods],
  ['no mail address and no telephone number', checkPrivacy],
  ['the registry is what resolution gives', checkRegistry],
  ['decisions are about what is there', checkDecisions],
  ['decisions say when', checkMoments],
  ['positions can be read', checkLayout],
  ['the authority data is that of the encoding', checkAuthority],
];

/** What came of checking a dataset. */
export interface CheckReport {
  readonly faults: readonly Fault[];
  /** Checks that ran, with how many faults and warnings each found. */
  readonly checks: readonly { readonly title: string; readonly found: number }[];
  readonly releases: number;
  readonly claims: number;
  /** Quads in the files of the releases. */
  readonly quads: number;
}

/** Checks a dataset. One broken file is a fault, and what the others hold is checked all the same. */
export async function checkDataset(read: ReadFile, settings: CheckSettings): Promise<CheckReport> {
  settings.progress?.('files can be read', 0, CHECKS.length + 1);
  const context = await openContext(read, settings);
  if (Array.isArray(context))
    return {
      faults: context,
      checks: [{ title: 'files can be read', found: context.length }],
      releases: 0,
      claims: 0,
      quads: 0,
    };
  const faults = [...context.faults];
  const checks = [{ title: 'files can be read', found: faults.length }];
  for (const [i, [title, run]] of CHECKS.entries()) {
    settings.progress?.(title, i + 1, CHECKS.length + 1);
    const found = await run(context);
    for (const fault of found) faults.push(fault);
    checks.push({ title, found: found.length });
  }
  return {
    faults,
    checks,
    releases: context.graphs.length,
    claims: context.graphs.reduce((sum, graph) => sum + graph.claims, 0),
    quads: context.graphs.reduce((sum, graph) => sum + graph.quads.length, 0),
  };
}
