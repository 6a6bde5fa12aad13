import { render } from 'preact';
import { App } from './app.tsx';
import { warmUp } from './engine.ts';
import { listenToKeys } from './keys.ts';
import { dataset, load } from './model.ts';
import { followAddress, keepSteps } from './state.ts';
import { startTheme } from './theme.ts';

/** Releases up to which the engine is started ahead of the first question. */
const FEW = 300;

startTheme();
followAddress();
listenToKeys();
const page = document.getElementById('page');
if (page) render(<App />, page);
load().then(() => {
  if (dataset.value) keepSteps(dataset.value.digest);
  // The picture stands; the engine can come while the reader looks at it.
  if ((dataset.value?.releases.size ?? 0) <= FEW) setTimeout(warmUp, 300);
});
