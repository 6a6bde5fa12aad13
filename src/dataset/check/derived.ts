import type { Quad } from 'n3';
import { quadLine } from '../../rdf/nquads.ts';
import { iri } from '../../rdf/terms.ts';
import { deriveByHand } from './by-hand.ts';
import type { CheckContext } from './context.ts';
import { tail } from './evidence.ts';
import type { Fault } from './fault.ts';

/** Facts, closures and set triples are exactly what the claims give, worked out a second time without the rules. */
export async function checkDerived({ loaded, derived }: CheckContext): Promise<Fault[]> {
  const expected = new Map(deriveByHand(loaded.quads).map((quad) => [quadLine(quad), quad]));
  const found = new Map(derived.map((quad) => [quadLine(quad), quad]));
  const missing = [...expected]
    .filter(([line]) => !found.has(line))
    .map(([, quad]) => told(quad, 'the claims give it, the rules do not'));
  const extra = [...found]
    .filter(([line]) => !expected.has(line))
    .map(([, quad]) => told(quad, 'the rules give it, no claim does'));
  return [...missing, ...extra];
}

const told = ({ subject, predicate, object }: Quad, why: string): Fault => ({
  severity: 'fault',
  file: 'rules/',
  subject: tail(subject.value),
  message: `${predicate.value.replace(iri('coop', ''), 'coop:')} ${tail(object.value)}: ${why}`,
});
