/// <reference lib="webworker" />
import init, * as oxigraph from 'oxigraph/web.js';
import type { DatasetFiles } from '../../src/dataset/open.ts';
import { createExtractor } from '../../src/extract/extract.ts';
import type { Extraction, Release } from '../../src/model.ts';
import { readAuthority } from '../../src/rdf/authority.ts';
import { refuseLarge } from '../../src/read/decode.ts';
import { InputFault } from '../../src/read/fault.ts';
import type { Oxigraph } from '../../src/store/embedded.ts';
import { compare, openForComparison } from './comparison.ts';
import { draftOf, type Means } from './draft.ts';
import type { EncodeReply, EncodeRequest, Given, World } from './encoder-protocol.ts';
import { fetchFile, fetchText } from './fetch.ts';
import { readGiven } from './given.ts';

interface Encoder extends Means {
  readonly extract: (release: Release) => Extraction;
}

let encoder: Promise<Encoder> | undefined;
let dataset: Promise<DatasetFiles> | undefined;

const post = (reply: EncodeReply) => self.postMessage(reply);

self.onmessage = async ({ data: { given, world } }: MessageEvent<EncodeRequest>) => {
  try {
    post({ type: 'step', step: 'open' });
    const release = await read(given);
    encoder ??= open(world);
    const means = await encoder;
    post({ type: 'step', step: 'names' });
    const extraction = means.extract(release);
    post({ type: 'step', step: 'claims' });
    post({ type: 'draft', draft: await draftOf(extraction, means) });
    await tellKnown(extraction, means, world);
  } catch (error) {
    post({ type: 'fault', message: error instanceof Error ? error.message : String(error) });
  }
};

/** Reads what was given; its size is looked at first. */
async function read({ bytes, file, fields }: Given): Promise<Release> {
  refuseLarge(bytes.size, file);
  const buffer = await bytes.arrayBuffer().catch(() => {
    throw new InputFault(file, 'the browser could not read it. Is it a folder, or was it moved? Give one file.');
  });
  return readGiven(new Uint8Array(buffer), file, fields);
}

async function open({ knowledge, rules, lens, wasm }: World): Promise<Encoder> {
  const [texts] = await Promise.all([Promise.all(knowledge.map(fetchText)), init({ module_or_path: wasm })]);
  const authority = readAuthority(texts);
  const engine = oxigraph as unknown as Oxigraph;
  return { oxigraph: engine, knowledge: texts, authority, rules, lens, extract: createExtractor(authority) };
}

/** A dataset that cannot be read is no reason not to show the release. */
async function tellKnown(extraction: Extraction, { authority, knowledge }: Means, { data }: World): Promise<void> {
  try {
    post({ type: 'step', step: 'compare' });
    dataset ??= openForComparison((path) => fetchFile(new URL(path, data)), knowledge);
    post({ type: 'comparison', comparison: compare(extraction, await dataset, authority) });
  } catch (error) {
    dataset = undefined;
    post({ type: 'alone', message: error instanceof Error ? error.message : String(error) });
  }
}
