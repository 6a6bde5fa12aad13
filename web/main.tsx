import { render } from 'preact';
import { App } from './app.tsx';
import { load } from './model.ts';
import { followAddress } from './state.ts';
import { startTheme } from './theme.ts';

startTheme();
followAddress();
const page = document.getElementById('page');
if (page) render(<App />, page);
void load();
