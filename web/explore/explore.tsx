import { useEffect, useRef } from 'preact/hooks';
import { fault, lens, needLens, sifted, throughLens } from '../model.ts';
import { LENSES } from '../packed.ts';
import { drift, notices, view } from '../state.ts';
import { Facets } from './facets.tsx';
import { LinkTable } from './link-table.tsx';
import { Panel } from './panel.tsx';
import { stageRef } from './stage-ref.ts';
import { StageView } from './stage-view.tsx';
import { ThingList } from './thing-list.tsx';
import { Time } from './time.tsx';
import { ViewHead } from './view-head.tsx';

const WAYS = { picture: StageView, list: ThingList, table: LinkTable };

/** The explorer: filters, the network as picture, list or table, the panel, and time. */
export function Explore() {
  const { lens: name, as } = view.value;
  const last = useRef<string | undefined>(undefined);
  if (lens.value) last.current = name;
  useEffect(() => {
    needLens(name).catch((error: Error) => {
      const back = last.current;
      if (back === undefined || back === name) fault.value = error.message;
      else stayWith(back, name, error);
    });
  }, [name]);
  const Way = WAYS[as];
  const isHere = lens.value && sifted.value;
  return (
    <main class="explore" id="main" tabIndex={-1}>
      <h1 class="sr">Explore the network</h1>
      <Facets />
      <ViewHead />
      {isHere || staysDrawn() ? <Way /> : <div class="stage" aria-busy="true" />}
      <Time />
      <Panel />
    </main>
  );
}

/** A lens that cannot be fetched is said, and the one before stays. */
function stayWith(back: string, name: string, { message }: Error): void {
  const titled = (lens: string) => LENSES.find((one) => one.name === lens)?.title ?? lens;
  drift(throughLens(view.peek(), back));
  notices.value = [
    ...notices.peek(),
    `The lens “${titled(name)}” could not be read, so “${titled(back)}” is shown still: ${message}`,
  ];
}

/** While another lens is fetched the picture stays, so that its names can move to their new places. */
const staysDrawn = (): boolean => view.value.as === 'picture' && stageRef.stage.value !== undefined;
