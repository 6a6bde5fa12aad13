import { parentPort, workerData } from 'node:worker_threads';
import { createBatchExtractor } from '../extract/extract.ts';
import type { Authority } from '../model.ts';
import { Batch } from './batch.ts';
import { encodeFile } from './encode-file.ts';

// A thread that encodes the files whose paths it is sent. Its data is what the encoder knows.

const { extract } = new Batch(createBatchExtractor(workerData as Authority));
parentPort?.on('message', async (file: string) => parentPort?.postMessage(await encodeFile(file, extract)));
