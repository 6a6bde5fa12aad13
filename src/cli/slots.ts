import { type Parameter, readValue, SORTS } from '../ask/parameter.ts';
import type { Question } from '../ask/question.ts';
import { findEntity } from '../dataset/find.ts';
import type { LoadedDataset } from '../dataset/load.ts';
import { HOME } from '../rdf/terms.ts';
import { InputFault } from '../read/fault.ts';

/** Values by parameter, as typed; one parameter may come several times. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** Reads `NAME=VALUE` words. */
export function slotsOf(words: readonly string[]): Slots {
  const slots: Record<string, string[]> = {};
  for (const word of words) {
    const at = word.indexOf('=');
    const name = word.slice(0, at);
    slots[name] = [...(slots[name] ?? []), word.slice(at + 1)];
  }
  return slots;
}

/**
 * Puts in the place of names what bears them, so that a value that is not in the dataset is no silent nothing.
 * @throws InputFault where nothing bears a name, or several do
 */
export function settleSlots(slots: Slots, { parameters }: Question, loaded: LoadedDataset): Slots {
  const subjects = new Set(loaded.quads.map(({ subject }) => subject.value));
  return Object.fromEntries(
    Object.entries(slots).map(([name, values]) => {
      const parameter = parameters.find((one) => one.name === name);
      if (!parameter) return [name, values];
      const typed = isListed(parameter) ? values.flatMap((value) => value.split(',')) : values;
      return [name, typed.map((value) => settle(value, parameter, loaded, subjects))];
    }),
  );
}

/** True where commas part values, as in `status=held,planned`: no value of the sort holds one. */
const isListed = ({ several, sort }: Parameter): boolean =>
  several && (SORTS[sort].below === '' || SORTS[sort].below.startsWith('scheme/')) && sort !== 'text';

function settle(value: string, parameter: Parameter, loaded: LoadedDataset, subjects: ReadonlySet<string>): string {
  const { sort, name } = parameter;
  const { below } = SORTS[sort];
  const typed = value.trim();
  if (below === '' || typed === '') return value;
  const isThere = (text: string) => subjects.has(iriOf(text, parameter, loaded.base));
  const end = [typed, typed.toLowerCase()].find(isThere);
  if (end !== undefined) return end;
  const quoted = JSON.stringify(value);
  if (below.startsWith('scheme/'))
    throw new InputFault(
      name,
      `there is no ${sort} ${quoted}. There are: ${conceptsBelow(below, subjects).join(', ')}`,
    );
  const found = findEntity(loaded, typed, below);
  if (found.startsWith(loaded.base + below)) return found;
  throw new InputFault(name, `${quoted} is ${found.slice(`${loaded.base}id/`.length)}, and that is no ${sort}`);
}

/** The IRI that a value would stand for; empty where it cannot be one, as with names of several words. */
function iriOf(text: string, parameter: Parameter, base: string): string {
  try {
    return readValue(parameter, text, base, HOME).value;
  } catch {
    return '';
  }
}

const conceptsBelow = (below: string, subjects: ReadonlySet<string>): string[] =>
  [...subjects]
    .filter((iri) => iri.startsWith(HOME + below))
    .map((iri) => iri.slice((HOME + below).length))
    .sort();
