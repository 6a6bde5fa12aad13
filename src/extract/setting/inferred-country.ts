import type { Frame, Stretch } from '../activities/frame.ts';
import type { Ledger } from '../ledger.ts';
import type { Reading } from '../text/reading.ts';
import type { Marks } from './setting.ts';

/** Notes in which country the activity was, where the text says no more than who was host, was given something or came. */
export function inferCountry(
  reading: Reading,
  frame: Frame,
  lead: readonly Stretch[],
  marks: Marks,
  ledger: Ledger,
): void {
  const wanted = frame.kind === 'donation' ? 'recipient' : 'host';
  const gift = ledger
    .participations(frame.ref)
    .find(
      ({ role, party }) =>
        role === wanted && marks.landOf(party) && (wanted === 'recipient' || party.startsWith('org/')),
    );
  const land = gift && frame.kind !== 'operation' ? marks.landOf(gift.party) : undefined;
  if (gift && land)
    ledger.statement(frame.ref, 'place', land, {
      evidence: gift.evidence[0],
      confidence: 0.7,
      basis: 'inferred',
      rule: `place/of-${wanted}`,
    });
  else if (GATHERS.test(frame.kind) && frame.kind !== 'visit' && !isOnline(reading, lead) && !isOfMany(reading, lead))
    ofParties(frame, marks, ledger);
}

/** People and bodies of one country alone came together: there. Those who pay, support or teach may have come from elsewhere. */
function ofParties(frame: Frame, { landOf }: Marks, ledger: Ledger): void {
  const lands = new Map(
    ledger.participations(frame.ref).flatMap((fact) => {
      const own = /^(?:funder|donor|supporter|expert)$/.test(fact.role) ? undefined : landOf(fact.party);
      return own ? [[own, fact] as const] : [];
    }),
  );
  const [only] = lands.size === 1 ? lands : [];
  if (only)
    ledger.statement(frame.ref, 'place', only[0], {
      evidence: only[1].evidence[0],
      confidence: 0.7,
      basis: 'inferred',
      rule: 'place/of-parties',
    });
}

/** Kinds of activity to which people come: where nothing is said, they came to the country that the text begins with. */
export const GATHERS = /^(?:training|workshop|conference|meeting|visit)$/;

/** Words for what takes place nowhere. */
const ONLINE = new Set('online virtual virtually videoconference teleconference webinar remotely'.split(' '));

export const isOnline = ({ tokens }: Reading, lead: readonly Stretch[]): boolean =>
  lead.some(({ from, to }) => tokens.slice(from, to).some(({ fold }) => ONLINE.has(fold))) &&
  !lead.some(({ from, to }) => tokens.slice(from, to).some(({ fold }) => /^(?:hybrid|physical|person)$/.test(fold)));

/** "from 34 countries", "an inter-regional meeting": more came together than the text names. */
const MANY = /^(?:countries|nations|states|international|regional|interregional|region|global)$/;
const isOfMany = ({ tokens }: Reading, lead: readonly Stretch[]): boolean =>
  lead.some(({ from, to }) => tokens.slice(from, to).some(({ fold }) => MANY.test(fold)));
