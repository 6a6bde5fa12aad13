/**
 * Entente's core, in one line:
 *
 *     release -> text -> mentions -> facts -> claims (RDF) -> dataset (files) -> store -> answers -> graph -> view
 *
 * It runs in Node and in browsers: files, clock and engines come in as arguments.
 */
export { answer } from './ask/answer.ts';
export { ANSWER_FORMATS } from './ask/formats.ts';
export { parseQuestion } from './ask/question.ts';
export { loadDataset } from './dataset/load.ts';
export { planEncode } from './dataset/plan.ts';
export { toEvaluation } from './extract/evaluation.ts';
export { createBatchExtractor, createExtractor } from './extract/extract.ts';
export { draw, drawingFiles } from './graph/draw.ts';
export type * from './model.ts';
export { readAuthority } from './rdf/authority.ts';
export { parseQuads } from './rdf/parse.ts';
export { toQuads } from './rdf/release.ts';
export { HOME, iri } from './rdf/terms.ts';
export { readRelease } from './read/read.ts';
export { boardOf } from './score/board.ts';
export { score } from './score/score.ts';
export { derive, openDatasetStore, queryPrefixes } from './store/dataset-store.ts';
export { EmbeddedStore } from './store/embedded.ts';
