import { defineConfig } from 'vite';

// The command line and the library. Flat in dist, so that workers find their neighbours; built first, since it empties dist.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    license: { fileName: 'licenses-node.md' },
    rolldownOptions: {
      input: {
        main: 'src/cli/main.ts',
        index: 'src/index.ts',
        'query-worker': 'src/node/query-worker.ts',
        'encode-worker': 'src/node/encode-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['oxigraph'] },
});
