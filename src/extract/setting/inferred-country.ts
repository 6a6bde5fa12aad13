import type { Participation, Ref, Span } from '../../model.ts';
import type { Frame, Stretch } from '../activities/frame.ts';
import type { Ledger } from '../ledger.ts';
import type { Hit } from '../names/gazetteer.ts';
import { GATHERS } from '../tables/activities.ts';
import { evidence } from '../text/evidence.ts';
import type { Reading } from '../text/reading.ts';
import { accreditation } from './accreditation.ts';
import { mostNamed } from './most-named.ts';
import type { Marks } from './setting.ts';

/**
 * Notes in which country the activity was, where the text says no more than who was host, was given something or came.
 * @param town where it was, a place of no known country
 */
export function inferCountry(
  reading: Reading,
  frame: Frame,
  lead: readonly Stretch[],
  marks: Marks,
  town: Hit | undefined,
  ledger: Ledger,
): void {
  if (frame.kind === 'operation') return;
  const told: Told = { reading, frame, lead, marks, town, parts: ledger.participations(frame.ref) };
  for (const infer of RULES) {
    const found = infer(told);
    if (!found) continue;
    const { land, ...rest } = found;
    ledger.statement(frame.ref, 'place', land, { ...rest, confidence: 0.7, basis: 'inferred' });
    return;
  }
}

/** What is known of an activity before its country is. */
interface Told {
  readonly reading: Reading;
  readonly frame: Frame;
  readonly lead: readonly Stretch[];
  readonly marks: Marks;
  /** The town of no known country in which it was. */
  readonly town: Hit | undefined;
  readonly parts: readonly Participation[];
}

/** A country, with what suggests it. */
interface Inferred {
  readonly land: Ref;
  readonly evidence: Span;
  readonly rule: string;
}

/** The country of the body that was host, or of who was given something. */
function ofHost({ frame, parts, marks: { landOf } }: Told): Inferred | undefined {
  const wanted = frame.kind === 'donation' ? 'recipient' : 'host';
  const fact = parts.find(
    ({ role, party }) =>
      role === wanted && landOf(party) !== undefined && (wanted === 'recipient' || party.startsWith('org/')),
  );
  return inferredFrom(fact, `place/of-${wanted}`, landOf);
}

/** "the Ambassador of Tonga to Fiji attended": in Fiji. */
function ofEnvoy({ reading, frame, lead, marks }: Told): Inferred | undefined {
  if (frame.kind === 'agreement' || (GATHERS.test(frame.kind) && isOnline(reading, lead))) return undefined;
  const hit = accreditation(reading, marks.sites);
  return hit && { land: hit.ref, evidence: evidence(reading, hit.from, hit.to), rule: 'place/of-envoy' };
}

/** People and bodies of one country alone came together: there. Those who pay, support or teach may have come from elsewhere. */
function ofParties(told: Told): Inferred | undefined {
  if (!isGathering(told) || isOfMany(told.reading, told.lead)) return undefined;
  const [only, ...others] = firstOfLands(told, ({ role }) => !GIVES.test(role)).values();
  return others.length === 0 ? inferredFrom(only, 'place/of-parties', told.marks.landOf) : undefined;
}

/** What is given, and what a project does, is where the country is of which the text says most, but for those who pay. */
function ofReceivers(told: Told): Inferred | undefined {
  const { reading, frame, marks } = told;
  if (!/^(?:donation|project)$/.test(frame.kind)) return undefined;
  const givers = firstOfLands(told, ({ role }) => /^(?:donor|funder)$/.test(role));
  const hit = mostNamed(reading, marks.sites, givers);
  return hit && { land: hit.ref, evidence: evidence(reading, hit.from, hit.to), rule: 'place/of-most-named' };
}

/** "officers of Fiji were trained by experts of Tonga": at home, where the text says most of that country and names no host. */
function ofLearners(told: Told): Inferred | undefined {
  const { reading, marks, parts } = told;
  if (!/^(?:training|workshop)$/.test(told.frame.kind) || !isGathering(told)) return undefined;
  if (parts.some(({ role }) => role === 'host')) return undefined;
  const teachers = firstOfLands(told, ({ role }) => GIVES.test(role) || /^(?:facilitator|visitor)$/.test(role));
  const learners = [...firstOfLands(told, ({ role }) => /^(?:participant|recipient)$/.test(role))];
  const [only, ...others] = learners.filter(([land]) => !teachers.has(land));
  if (!only || others.length > 0 || mostNamed(reading, marks.sites, new Map())?.ref !== only[0]) return undefined;
  return inferredFrom(only[1], 'place/of-learners', marks.landOf);
}

/** "in Walvis Bay", of which no country is known: in that of which the text says most, but for those who pay. */
function ofTown(told: Told): Inferred | undefined {
  const { reading, frame, marks, town } = told;
  if (!town || frame.kind === 'visit') return undefined;
  const givers = firstOfLands(told, ({ role }) => /^(?:donor|funder)$/.test(role));
  const hit = mostNamed(reading, marks.sites, givers, TWICE);
  // drugs may come from a country that a text names often
  if (!hit || !firstOfLands(told, () => true).has(hit.ref)) return undefined;
  return hit && { land: hit.ref, evidence: evidence(reading, hit.from, hit.to), rule: 'place/of-most-named' };
}
/** So often the country of a town is named at least. */
const TWICE = 2;

/** The first that gives a country is taken. */
const RULES: readonly ((told: Told) => Inferred | undefined)[] = [
  ofHost,
  ofEnvoy,
  ofParties,
  ofReceivers,
  ofLearners,
  ofTown,
];

/** Roles of those who may have come from elsewhere. */
const GIVES = /^(?:funder|donor|supporter|expert)$/;

function inferredFrom(fact: Participation | undefined, rule: string, landOf: Marks['landOf']): Inferred | undefined {
  const land = fact && landOf(fact.party);
  return land ? { land, evidence: fact.evidence[0], rule } : undefined;
}

/** The countries of some parties, each with the first that is of it. */
function firstOfLands(
  { parts, marks }: Told,
  isWanted: (fact: Participation) => boolean,
): ReadonlyMap<Ref, Participation> {
  const lands = new Map<Ref, Participation>();
  for (const fact of parts) {
    const land = isWanted(fact) ? marks.landOf(fact.party) : undefined;
    if (land && !lands.has(land)) lands.set(land, fact);
  }
  return lands;
}

const isGathering = ({ reading, frame, lead }: Told): boolean =>
  GATHERS.test(frame.kind) && frame.kind !== 'visit' && !isOnline(reading, lead);

/** Words for what takes place nowhere. */
const ONLINE = new Set('online virtual virtually videoconference teleconference webinar remotely'.split(' '));

export const isOnline = ({ tokens }: Reading, lead: readonly Stretch[]): boolean =>
  lead.some(({ from, to }) => tokens.slice(from, to).some(({ fold }) => ONLINE.has(fold))) &&
  !lead.some(({ from, to }) => tokens.slice(from, to).some(({ fold }) => /^(?:hybrid|physical|person)$/.test(fold)));

/** "from 34 countries", "an inter-regional meeting": more came together than the text names. */
const MANY = /^(?:countries|nations|states|international|regional|interregional|region|global)$/;
const isOfMany = ({ tokens }: Reading, lead: readonly Stretch[]): boolean =>
  lead.some(({ from, to }) => tokens.slice(from, to).some(({ fold }) => MANY.test(fold)));
