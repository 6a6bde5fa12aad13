import { parentPort, workerData } from 'node:worker_threads';
import { createExtractor } from '../extract/extract.ts';
import type { Authority } from '../model.ts';
import { encodeFile } from './encode-file.ts';

// A thread that encodes the files whose paths it is sent, one after the other. Its data is what the encoder knows.

const extract = createExtractor(workerData as Authority);
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (file: string) => {
  last = last.then(async () => parentPort?.postMessage(await encodeFile(file, extract)));
});
