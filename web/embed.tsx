import { render } from 'preact';
import { StageView } from './explore/stage-view.tsx';
import { dataset, fault, load, network } from './model.ts';
import { pageAddress } from './parts/page-address.ts';
import { Say } from './parts/say.tsx';
import { followAddress, view } from './state.ts';
import { startTheme } from './theme.ts';

/** A read-only page for frames: the picture, and the way to the whole page. */
function Embed() {
  if (fault.value) return <Say title="This dataset cannot be read" details={fault.value} />;
  return (
    <main class="embed">
      {dataset.value && network.value && <StageView isEmbedded />}
      <p class="small">
        <a href={pageAddress(view.value).replace('embed.html', '')} target="_blank" rel="noreferrer">
          Open in Entente
        </a>
      </p>
    </main>
  );
}

startTheme();
followAddress();
const page = document.getElementById('page');
if (page) render(<Embed />, page);
void load();
