import { toEvaluation } from '../extract/evaluation.ts';
import type { Authority, Extraction } from '../model.ts';
import { RDF_FORMATS } from '../rdf/formats.ts';
import { toQuads } from '../rdf/release.ts';
import { HOME } from '../rdf/terms.ts';
import { explainAsHtml } from './explain-html.ts';
import { explainInTerminal } from './explain-terminal.ts';

/** A form in which one encoded release is printed or written. */
export interface EncodeFormat {
  /** Ending of a file in this form. */
  readonly ending: string;
  readonly write: (extraction: Extraction, authority: Authority) => string;
  /** The same for a terminal that shows colours, where it differs. */
  readonly coloured?: (extraction: Extraction, authority: Authority) => string;
}

const rdf = (name: 'trig' | 'nquads' | 'jsonld'): EncodeFormat => ({
  ending: RDF_FORMATS[name].ending,
  write: (extraction) => RDF_FORMATS[name].write(toQuads(extraction, HOME), HOME),
});

/** The forms by the name that `--format` takes. A new one is a row. */
export const ENCODE_FORMATS: Readonly<Record<string, EncodeFormat>> = {
  trig: rdf('trig'),
  nquads: rdf('nquads'),
  jsonld: rdf('jsonld'),
  eval: { ending: 'json', write: (x, authority) => `${JSON.stringify(toEvaluation(x, authority), null, 1)}\n` },
  explain: {
    ending: 'txt',
    write: (x, authority) => explainInTerminal(x, authority, false),
    coloured: (x, authority) => explainInTerminal(x, authority, true),
  },
  'explain-html': { ending: 'html', write: explainAsHtml },
};
