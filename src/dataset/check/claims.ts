import { iri } from '../../rdf/terms.ts';
import { isDate, isMonthDay } from '../../read/calendar.ts';
import { graphFile } from '../files.ts';
import type { CheckContext } from './context.ts';
import { tail } from './evidence.ts';
import type { Fault } from './fault.ts';

const TYPE = iri('rdf', 'type');
const ENDS = new Set([
  ...['inActivity', 'party', 'onBehalfOf', 'role', 'basis', 'network', 'networkMember'].map((name) =>
    iri('coop', name),
  ),
  ...['member', 'organization'].map((name) => iri('org', name)),
  ...['subject', 'predicate', 'object'].map((name) => iri('rdf', name)),
  iri('dcterms', 'publisher'),
  iri('coop', 'pressContact'),
  iri('schema', 'mentions'),
]);

/** Every IRI that a claim uses is described. */
export async function checkDescribed({ loaded }: CheckContext): Promise<Fault[]> {
  const described = new Set(
    loaded.quads.filter((quad) => quad.predicate.value === TYPE).map((quad) => quad.subject.value),
  );
  const terms = new Set(loaded.quads.filter((quad) => !quad.graph.value).map((quad) => quad.subject.value));
  const faults: Fault[] = [];
  for (const { subject, predicate, object, graph } of loaded.quads) {
    if (!graph.value || object.termType !== 'NamedNode' || !ENDS.has(predicate.value)) continue;
    if (!described.has(object.value) && !terms.has(object.value)) {
      faults.push({
        severity: 'fault',
        file: graphFile(graph.value.split('/').at(-1) ?? ''),
        subject: tail(subject.value),
        message: `${tail(predicate.value)} is ${tail(object.value)}, which nothing describes`,
      });
    }
  }
  return faults;
}

/** Datatype to what its values must be. */
const DATES: Readonly<Record<string, (value: string) => boolean>> = {
  [iri('xsd', 'date')]: (value) => value.length === 10 && isDate(value),
  [iri('xsd', 'gYearMonth')]: (value) => value.length === 7 && isDate(value),
  [iri('xsd', 'gYear')]: (value) => value.length === 4 && isDate(value),
  [iri('xsd', 'gMonthDay')]: isMonthDay,
};
const DATED = new Set([
  ...['startDate', 'endDate', 'startMonthDay', 'endMonthDay'].map((name) => iri('coop', name)),
  iri('dcterms', 'date'),
]);

/** Every date is one, at its precision, in the calendar: SHACL engines let 2023-02-30 pass. */
export async function checkDates({ graphs }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const graph of graphs) {
    for (const { subject, predicate, object } of graph.quads) {
      if (object.termType !== 'Literal') continue;
      const property = graph.one(subject.value, iri('rdf', 'predicate')) ?? predicate.value;
      const right = DATES[object.datatype.value];
      const about = predicate.value === iri('rdf', 'object') ? property : predicate.value;
      if (right ? !right(object.value) : DATED.has(about)) {
        faults.push({
          severity: 'fault',
          file: graphFile(graph.release),
          subject: tail(subject.value),
          message: `${JSON.stringify(object.value)} is not a date of type ${object.datatype.value.split('#').at(-1)}`,
        });
      }
    }
  }
  return faults;
}

/** No activity ends before it starts, and a stated length agrees with the days. */
export async function checkPeriods({ derived }: CheckContext): Promise<Fault[]> {
  const values = (name: string) =>
    new Map(
      derived
        .filter((quad) => quad.predicate.value === iri('coop', name))
        .map((quad) => [quad.subject.value, quad.object.value]),
    );
  const [starts, ends, lengths] = [values('startDate'), values('endDate'), values('durationDays')];
  const faults: Fault[] = [];
  for (const [activity, start] of starts) {
    const end = ends.get(activity);
    const at = { file: 'the loaded dataset', subject: tail(activity) };
    if (end === undefined) continue;
    const shared = Math.min(start.length, end.length);
    if (end.slice(0, shared) < start.slice(0, shared))
      faults.push({ severity: 'fault', ...at, message: `it ends on ${end}, before it starts on ${start}` });
    const days =
      start.length === 10 && end.length === 10 ? (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1 : undefined;
    const stated = lengths.get(activity);
    if (stated && days && Number(stated) > days)
      faults.push({ severity: 'warning', ...at, message: `a release says ${stated} days, the dates give ${days}` });
  }
  return faults;
}
