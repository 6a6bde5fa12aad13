import { ACTIVITY_NOUNS } from '../tables/activities.ts';
import type { NameRuns } from './name-runs.ts';
import type { OrgMention } from './org-mention.ts';

const PROGRAMME = /^(?:programme|program|initiative)$/;
/** A programme that acts has a name of no fewer words: "Harbour Crime Programme". */
const WORDS = 3;
/** What is done by a body, before "by". */
const DONE_BY =
  /^(?:organi[sz]ed|co-organi[sz]ed|funded|financed|sponsored|hosted|conducted|delivered|convened|facilitated|run|arranged)$/;
/** Reads names of programmes that organize or pay as bodies do: "organized by the Harbour Crime Programme". */
export class ActingProgrammes {
  readonly #runs: NameRuns;

  constructor(runs: NameRuns) {
    this.#runs = runs;
  }

  at(i: number): OrgMention | undefined {
    const { fold, isPart } = this.#runs;
    if (!isPart(i) || this.#runs.inTitle(i) || isPart(i - 1)) return undefined;
    const run = this.#runs.run(i);
    const last = run.at(-1) ?? i;
    if (run.length < WORDS || !PROGRAMME.test(fold(last)) || !this.#isAgent(i) || fold(last + 1) === "'s")
      return undefined;
    // "by the ABC Border Programme", "by the Training Programme": what a body does, and what is attended
    if (this.#runs.inBody(i) || ACTIVITY_NOUNS.get(fold(i)) === 'training') return undefined;
    const acronym = this.#runs.acronymAt(last + 1);
    return {
      from: i,
      to: last + 1,
      rule: 'org/acting-programme',
      score: 0.84,
      classification: 'body',
      aliases: acronym ? [acronym] : [],
      acronym,
    };
  }

  /** "organized by the NAME" */
  #isAgent(i: number): boolean {
    const by = this.#runs.fold(i - 1) === 'the' ? i - 2 : i - 1;
    return this.#runs.fold(by) === 'by' && DONE_BY.test(this.#runs.fold(by - 1));
  }
}
