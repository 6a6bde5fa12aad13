import type { Quad } from 'n3';
import { validate } from '../../rdf/shacl.ts';
import { iri } from '../../rdf/terms.ts';
import { toTrig } from '../../rdf/trig.ts';
import { graphFile } from '../files.ts';
import type { CheckContext } from './context.ts';
import { tail } from './evidence.ts';
import type { Fault } from './fault.ts';

/** Each file holds the graph of its release and nothing else, without blank nodes, in the form in which it is written. */
export async function checkForm({ read, graphs, manifest }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const graph of graphs) {
    const file = graphFile(graph.release);
    const strange = graph.quads.filter(
      (quad) => quad.graph.value !== graph.iri || isBlank(quad) || isForeign(quad, graph.release),
    );
    for (const { subject, graph: named } of strange.slice(0, 5)) {
      faults.push({
        severity: 'fault',
        file,
        subject: tail(subject.value),
        message: `stands in ${named.value || 'the default graph'}; the file is for ${tail(graph.iri)}, its own claims and no blank nodes`,
      });
    }
    if (strange.length === 0 && toTrig(graph.quads, manifest.base) !== (await read(file))) {
      faults.push({
        severity: 'fault',
        file,
        message: 'not in the form that encode writes (sorted, one object a line). Encode the release again',
      });
    }
  }
  return faults;
}

const isBlank = ({ subject, object }: Quad): boolean =>
  subject.termType === 'BlankNode' || object.termType === 'BlankNode';

/** A claim or local thing of another release. */
function isForeign({ subject }: Quad, release: string): boolean {
  const owner = /\/id\/(?:claim|release)\/([^/]+)/.exec(subject.value)?.[1];
  return owner !== undefined && owner !== release;
}

/** No triple stands in two graphs. */
export async function checkOneGraph({ loaded, derived }: CheckContext): Promise<Fault[]> {
  const seen = new Map<string, Quad>();
  const faults: Fault[] = [];
  for (const quad of [...loaded.quads, ...derived]) {
    const key = `${quad.subject.value}\n${quad.predicate.value}\n${quad.object.id}`;
    const other = seen.get(key);
    if (other && !other.graph.equals(quad.graph)) {
      const graphs = [other, quad].map(({ graph }) => (graph.value ? tail(graph.value) : 'the default graph')).sort();
      faults.push({
        severity: 'fault',
        file: fileOf(quad.graph.value || other.graph.value),
        subject: tail(quad.subject.value),
        message: `the triple with ${tail(quad.predicate.value)} stands in two graphs: ${graphs.join(' and ')}`,
      });
    }
    seen.set(key, quad);
  }
  return faults;
}

const fileOf = (graph: string): string =>
  graphFile(/\/id\/release\/([^/]+)$/.exec(graph)?.[1] ?? (tail(graph) || 'the default graph'));

/** The shapes hold over all graphs as one, facts included. */
export async function checkShapes({ loaded, derived, settings }: CheckContext): Promise<Fault[]> {
  const quads = [...loaded.quads, ...derived];
  const found = await validate(quads, settings.shapes);
  const home = new Map(loaded.quads.map((quad) => [quad.subject.value, quad.graph.value]));
  const reporting = new Map(
    derived
      .filter((quad) => quad.predicate.value === iri('coop', 'reportedBy'))
      .map((quad) => [quad.subject.value, quad.object.value]),
  );
  return found.map(({ severity, focus, path, value, message }) => ({
    severity: severity === 'violation' ? 'fault' : 'warning',
    file: placeOf(home.get(focus) || reporting.get(focus)),
    subject: tail(focus),
    message: `${message}${path || value ? ` (${[path && short(path), value && short(value)].filter(Boolean).join(' ')})` : ''}`,
  }));
}

const placeOf = (graph: string | undefined): string =>
  graph?.includes('/id/release/') ? fileOf(graph) : 'the loaded dataset';
const short = (value: string): string =>
  value.startsWith('http') ? value.split(/[#]|\/(?=[^/]*$)/).at(-1) || value : JSON.stringify(value);
