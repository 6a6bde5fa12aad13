import { defineConfig } from 'vite';

// The page. Built once; it reads the dataset's files when it runs.
export default defineConfig({
  root: 'web',
  base: './',
  publicDir: false,
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
