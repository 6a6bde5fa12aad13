import { type Claim, nameOfClaim } from '../evidence/claim.ts';
import { claimsNamed } from '../evidence/claims.ts';
import { type Evidence, type Loading, useClaims } from '../evidence/use-claims.ts';
import { dataset, lens, network, spokenOf } from '../model.ts';
import { claimsOfSteps, type Step, sayStep, sayWay, stepsOf } from '../step.ts';
import { whereAndWhen } from '../told.ts';

/** A way between two names with what it is told by. */
export interface ToldWay {
  readonly steps: readonly Step[];
  /** The whole way as a sentence. */
  readonly says: string;
  /** A step as a sentence without its full stop. */
  readonly sayStep: (step: Step) => string;
  /** The claims on which a step rests, once they are here. */
  readonly claimsOf: (step: Step) => Claim[];
  /** Confidence of the weakest claim. */
  readonly weakest: number;
  readonly found: Loading<Evidence>;
}

/** Tells a way; through whom each acted is known only when its claims are here. */
export function useWay(path: readonly string[]): ToldWay {
  const [data, columns, graph] = [dataset.value, lens.value, network.value];
  const steps = data && columns && graph ? stepsOf(path, graph, data.things, columns) : [];
  const names = columns ? claimsOfSteps(steps, columns) : [];
  const found = useClaims(names.join(' '), () => claimsNamed(names, data?.base ?? ''));
  if (!data || !columns) return { steps: [], says: '', sayStep: () => '', claimsOf: () => [], weakest: 1, found };
  const claims = new Map(
    found.state === 'ready' ? found.value.claims.map((claim) => [nameOfClaim(claim), claim] as const) : [],
  );
  const telling = {
    things: data.things,
    lens: columns,
    nameOf: spokenOf,
    when: whereAndWhen,
    partyOf: (name: string) => claims.get(name)?.party || undefined,
  };
  return {
    steps,
    says: sayWay(steps, telling),
    sayStep: (step) => sayStep(step, telling),
    claimsOf: (step) => claimsOfSteps([step], columns).flatMap((name) => claims.get(name) ?? []),
    weakest: Math.min(1, ...steps.map(({ link }) => columns.links.confidence[link] ?? 1)),
    found,
  };
}
