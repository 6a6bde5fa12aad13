import { Ask } from './ask/ask.tsx';
import { Countries } from './countries/countries.tsx';
import { Explore } from './explore/explore.tsx';
import { dataset, fault } from './model.ts';
import { DropAnywhere } from './new/drop-anywhere.tsx';
import { NewRelease } from './new/new-release.tsx';
import { Boundary } from './parts/boundary.tsx';
import { KeyList } from './parts/key-list.tsx';
import { Notices } from './parts/notices.tsx';
import { Say } from './parts/say.tsx';
import { Top } from './parts/top.tsx';
import { Read } from './read/read.tsx';
import { view } from './state.ts';

const SCREENS = { explore: Explore, countries: Countries, ask: Ask, read: Read, new: NewRelease };

/** The whole page: its head, and the screen that the address asks for. */
export function App() {
  const Screen = SCREENS[view.value.page];
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <div class="app">
        <Top />
        <Notices />
        {fault.value ? (
          <Broken message={fault.value} />
        ) : dataset.value ? (
          <Boundary key={view.value.page}>
            <Screen />
          </Boundary>
        ) : (
          <Loading />
        )}
      </div>
      <DropAnywhere />
      <KeyList />
    </>
  );
}

function Broken({ message }: { message: string }) {
  return (
    <main class="middle" id="main" tabIndex={-1}>
      <Say title="This dataset cannot be read" details={message}>
        <p class="voice">
          Entente shows nothing that it cannot prove, so it stopped here. Whoever built the dataset can look at it with
          “entente check”.
        </p>
        <div class="row">
          <button type="button" class="btn btn-main" onClick={() => location.reload()}>
            Try again
          </button>
        </div>
      </Say>
    </main>
  );
}

function Loading() {
  return (
    <main class="middle" id="main" tabIndex={-1} aria-busy="true">
      <p class="voice">Fetching the names …</p>
    </main>
  );
}
