import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { HOME } from '../rdf/terms.ts';
import { InputFault } from '../read/fault.ts';
import { queryPrefixes } from '../store/dataset-store.ts';
import { type Parameter, type ParameterSort, readTerms, readValue, SORTS, termText } from './parameter.ts';

const { namedNode } = DataFactory;

/**
 * A question: a SELECT query with a header of comments. It can be run as it stands, in any store.
 *
 *     # title: What did a country take part in?
 *     # description: ...
 *     # parameter country: country "Country"
 *     # parameter status: status+ "Status of the activity"
 *     SELECT ... { VALUES ?country { country:kaz } VALUES ?status { act:held act:under-way } ... }
 *
 * The values of a parameter stand in VALUES blocks with its name: those in the file are its defaults, and UNDEF leaves
 * the slot open. A `+` after the sort allows several values.
 */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly text: string;
}

/** Parameter to what a person typed for it: one text or several. */
export type Arguments = Readonly<Record<string, string | readonly string[]>>;

/**
 * Reads a question file.
 * @throws InputFault where the header is broken or a parameter has no VALUES block.
 */
export function parseQuestion(name: string, text: string): Question {
  const header = (key: string) => new RegExp(`^# ${key}: *(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const parameters = [...text.matchAll(/^# parameter (.*)$/gm)].map((line) => readParameter(name, line[1] ?? '', text));
  return { name, title: header('title') || name, description: header('description'), parameters, text };
}

function readParameter(question: string, line: string, text: string): Parameter {
  const fault = (problem: string) => new InputFault(`${question}.rq`, problem);
  const found = /^(\w+): *(\w+)(\+?)(?: +"([^"]*)")?$/.exec(line);
  const [, name = '', sort = '', plus, label] = found ?? [];
  if (!found || !(sort in SORTS))
    throw fault(
      `"# parameter ${line}" is not NAME: SORT "label", with one of these sorts: ${Object.keys(SORTS).join(', ')}`,
    );
  const block = blocks(name).exec(text);
  if (!block) throw fault(`parameter ${name} has no block VALUES ?${name} { ... } on one line`);
  return {
    name,
    sort: sort as ParameterSort,
    several: plus === '+',
    label: label ?? name,
    defaults: readTerms(block[2] ?? '', queryPrefixes(HOME)),
  };
}

/** VALUES blocks of a variable: what stands before the values, and the values. */
const blocks = (name: string): RegExp => new RegExp(`(\\bVALUES +\\?${name} *\\{)([^}\\n]*)\\}`, 'g');

/**
 * The question's query with values in its slots. Values go in as terms, never as text.
 * @param base of the dataset: also the defaults move there.
 * @throws InputFault on an unknown parameter, or a value that does not fit its sort.
 */
export function bindQuestion(question: Question, given: Arguments, base: string = HOME): string {
  for (const name of Object.keys(given)) {
    if (!question.parameters.some((parameter) => parameter.name === name)) {
      const known = question.parameters.map((parameter) => parameter.name).join(', ') || 'none';
      throw new InputFault(question.name, `there is no parameter ${JSON.stringify(name)}. The question has: ${known}`);
    }
  }
  return question.parameters.reduce((text, parameter) => {
    const terms = valuesOf(parameter, given[parameter.name], base);
    const values = terms.length > 0 ? terms.map(termText).join(' ') : 'UNDEF';
    return text.replace(blocks(parameter.name), (_, head: string) => `${head} ${values} }`);
  }, question.text);
}

function valuesOf(parameter: Parameter, given: Arguments[string] | undefined, base: string): Term[] {
  if (given === undefined) return parameter.defaults.map((term) => moved(term, base));
  const texts = (typeof given === 'string' ? [given] : given).filter((text) => text.trim() !== '');
  if (texts.length > 1 && !parameter.several)
    throw new InputFault(parameter.name, `takes one value, not ${texts.length}`);
  return texts.map((text) => readValue(parameter, text, base, HOME));
}

function moved(term: Term, base: string): Term {
  const own = `${HOME}id/`;
  return term.termType === 'NamedNode' && term.value.startsWith(own)
    ? namedNode(`${base}id/${term.value.slice(own.length)}`)
    : term;
}
