import { defaultClientConditions, defineConfig } from 'vite';

// The page. Built once; it reads the dataset's files when it runs.
export default defineConfig({
  root: 'web',
  base: './',
  publicDir: false,
  // Packages that differ in workers, where there is no document, come in that form: the encoder runs in one.
  resolve: { conditions: ['worker', ...defaultClientConditions] },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0, // the content policy has no data: fonts
    license: { fileName: 'licenses.md' },
    rolldownOptions: { input: ['web/index.html', 'web/embed.html'] },
  },
  worker: { format: 'es' },
});
