import { iri } from '../../rdf/terms.ts';
import { findContacts } from '../../read/contacts.ts';
import { graphFile, textFile } from '../files.ts';
import type { CheckContext } from './context.ts';
import { tail } from './evidence.ts';
import type { Fault } from './fault.ts';

const MESSAGE = 'holds a mail address or telephone number. Encode the release again: reading masks them';

/** No literal and no text holds a mail address or a number introduced as telephone or fax. */
export async function checkPrivacy({ read, graphs, manifest }: CheckContext): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const text of new Set(manifest.releases.map((release) => release.text))) {
    const file = textFile(text);
    const [contact] = findContacts((await read(file)) ?? '');
    if (contact) faults.push({ severity: 'fault', file, message: `${MESSAGE} (from character ${contact.start})` });
  }
  for (const graph of graphs) {
    for (const { subject, object, predicate } of graph.quads) {
      const checked = object.termType === 'Literal' && predicate.value !== iri('schema', 'url');
      if (checked && findContacts(object.value).length > 0)
        faults.push({
          severity: 'fault',
          file: graphFile(graph.release),
          subject: tail(subject.value),
          message: `${tail(predicate.value)} ${MESSAGE}`,
        });
    }
  }
  return faults;
}
