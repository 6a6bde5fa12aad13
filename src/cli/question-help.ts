import type { Term } from '@rdfjs/types';
import { type Parameter, SORTS } from '../ask/parameter.ts';
import type { Question } from '../ask/question.ts';
import { HOME } from '../rdf/terms.ts';

/** Every question with its title, and what can be set in it. */
export function listOfQuestions(questions: readonly Question[]): string {
  return questions
    .map(({ name, title, parameters }) => {
      const slots = parameters.map(slot).join(' ');
      return `  ${name.padEnd(24)}${title}${slots && `\n${' '.repeat(26)}${slots}`}`;
    })
    .join('\n');
}

/** All there is to know of one question before it is asked. */
export function helpOnQuestion({ name, title, description, parameters }: Question): string {
  const slots = parameters.map((parameter) => `  ${slot(parameter).padEnd(24)}${explained(parameter)}`);
  const example = parameters.slice(0, 1).map((first) => ` ${first.name}=${SORTS[first.sort].example}`);
  return [
    title,
    ...(description ? [description] : []),
    '',
    ...(slots.length > 0 ? ['Parameters, with what stands in for them where they are not given:', ...slots, ''] : []),
    'Example:',
    `  entente ask ${name}${example.join('')}`,
  ].join('\n');
}

/** A parameter with its default; one that is left open by default stands with nothing. */
const slot = (parameter: Parameter): string =>
  `${parameter.name}=${parameter.defaults.map((term) => shortest(term, parameter)).join(',')}`;

function shortest(term: Term, { sort }: Parameter): string {
  const start = HOME + SORTS[sort].below;
  return term.value.startsWith(start) ? term.value.slice(start.length) : term.value;
}

function explained({ label, name, sort, several, defaults }: Parameter): string {
  const notes = [
    `${sort}, such as ${SORTS[sort].example}${SORTS[sort].below.startsWith('id/') ? ', or a name' : ''}`,
    ...(several ? [`several: ${name}=ONE ${name}=OTHER`] : []),
    ...(defaults.length > 0 ? [`any: ${name}=`] : []),
  ];
  return `${label} (${notes.join('; ')})`;
}
