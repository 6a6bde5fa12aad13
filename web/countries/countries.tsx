import { computed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { countPairs, type Pair, type Rule } from '../../src/graph/pairs.ts';
import { dataset, fault, lensNamed, needLens, publisherOf } from '../model.ts';
import { edit, view } from '../state.ts';
import { Matrix } from './matrix.tsx';
import { PairPanel } from './pair-panel.tsx';
import { PairTable } from './pair-table.tsx';

/** The rule that the address states. */
export const rule = computed<Rule>(() => ({
  paid: view.value.counts.includes('paid'),
  planned: view.value.counts.includes('planned'),
  publishers: view.value.counts.includes('two') ? 2 : 1,
}));

export function pairsUnder(r: Rule): readonly Pair[] {
  const [data, lens] = [dataset.value, lensNamed('countries')];
  return data && lens ? countPairs(data.things, lens, r, publisherOf) : [];
}

export const pairs = computed(() => pairsUnder(rule.value));

/** Which countries worked together, under a rule that can be read and changed in place. */
export function Countries() {
  useEffect(() => {
    needLens('countries').catch((error: Error) => {
      fault.value = error.message;
    });
  }, []);
  const isTable = view.value.as === 'table';
  return (
    <main class="countries" id="main" tabIndex={-1}>
      <h1 class="sr">Which countries worked together</h1>
      <RuleText />
      <div class="barrow">
        <fieldset class="tabs" aria-label="Show as">
          <button type="button" aria-pressed={!isTable} onClick={() => edit('showed the matrix', { as: 'picture' })}>
            Matrix
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => edit('showed the table', { as: 'table' })}>
            Table
          </button>
        </fieldset>
      </div>
      <div class={isTable ? 'gridwrap' : 'gridwrap both'}>
        {pairs.value.length === 0 ? <NoPairs /> : !isTable && <Matrix pairs={pairs.value} />}
        <PairTable pairs={pairs.value} />
      </div>
      <PairPanel />
    </main>
  );
}

function NoPairs() {
  return (
    <p class="voice" role="status">
      {lensNamed('countries') ? 'No two countries worked together under this rule.' : 'Counting …'}
    </p>
  );
}

const SWITCHES: readonly {
  readonly key: string;
  readonly add: string;
  readonly drop: string;
  readonly change: (r: Rule) => Rule;
}[] = [
  {
    key: 'paid',
    add: 'count those who paid',
    drop: 'do not count those who paid',
    change: (r) => ({ ...r, paid: !r.paid }),
  },
  {
    key: 'planned',
    add: 'count planned ones',
    drop: 'do not count planned ones',
    change: (r) => ({ ...r, planned: !r.planned }),
  },
  {
    key: 'two',
    add: 'ask for two publishers',
    drop: 'be content with one publisher',
    change: (r) => ({ ...r, publishers: r.publishers === 1 ? 2 : 1 }),
  },
];

function turn(key: string): void {
  const { counts } = view.value;
  edit('changed the rule', {
    counts: counts.includes(key) ? counts.filter((c) => c !== key) : [...counts, key].sort(),
  });
}

function Slot({ on, name, children }: { on: boolean; name: string; children: string }) {
  return (
    <button type="button" class={`slot${on ? '' : ' off'}`} aria-pressed={on} onClick={() => turn(name)}>
      <span class="nb">{children}</span>
    </button>
  );
}

/** The rule as a sentence, and what each single switch would change. */
function RuleText() {
  const { paid, planned, publishers } = rule.value;
  const now = pairs.value.length;
  return (
    <section class="rule" aria-label="The rule">
      <p class="lede">
        Two countries worked together when the people, agencies or posts of both took part in the same activity. Paying
        for it{' '}
        <Slot name="paid" on={paid}>
          {paid ? 'counts' : 'does not count'}
        </Slot>
        ; what is only planned{' '}
        <Slot name="planned" on={planned}>
          {planned ? 'counts' : 'does not count'}
        </Slot>
        ; being the place never does. At least{' '}
        <Slot name="two" on={true}>
          {publishers === 1 ? 'one publisher' : 'two publishers'}
        </Slot>{' '}
        must tell of it.
      </p>
      <p class="whatif">
        <span>
          <b>
            {now} {now === 1 ? 'pair says' : 'pairs say'} yes.
          </b>{' '}
          One switch would change that:
        </span>
        {SWITCHES.map(({ key, add, drop, change }) => {
          const difference = pairsUnder(change(rule.value)).length - now;
          return (
            <button type="button" class="link" key={key} onClick={() => turn(key)}>
              {view.value.counts.includes(key) ? drop : add}, {difference >= 0 ? '+' : '−'}
              {Math.abs(difference)}
            </button>
          );
        })}
      </p>
    </section>
  );
}
