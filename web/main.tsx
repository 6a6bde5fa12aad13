import { render } from 'preact';
import { App } from './app.tsx';
import { warmUp } from './engine.ts';
import { listenToKeys } from './keys.ts';
import { load } from './model.ts';
import { followAddress } from './state.ts';
import { startTheme } from './theme.ts';

startTheme();
followAddress();
listenToKeys();
const page = document.getElementById('page');
if (page) render(<App />, page);
load().then(() => {
  // The picture stands; the engine can come while the reader looks at it.
  setTimeout(warmUp, 300);
});
