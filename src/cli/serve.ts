import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { datasetFolder } from '../node/dataset-folder.ts';
import { folderSource } from '../node/folder.ts';
import { knowledgeOf } from '../node/knowledge.ts';
import { PACKAGE_ROOT } from '../node/package.ts';
import { QueryThread } from '../node/query-thread.ts';
import { QueryThreads } from '../node/query-threads.ts';
import { createApp } from '../server/app.ts';
import { listen } from '../server/listen.ts';
import { createEndpoint } from '../server/sparql.ts';

const DEFAULT_PORT = 4600;
const DEFAULT_TIMEOUT = 30;

/** `entente serve`: the page on a dataset. */
export function serveCommand(): Command {
  return new Command('serve')
    .summary('open the page on a dataset')
    .description(
      'Serves the page and the files of a dataset to this machine, until it is stopped with Ctrl+C.\nThe page reads the files when it is opened: reload it after the dataset has changed.\nPrograms ask at /sparql by the SPARQL 1.1 Protocol: SELECT, ASK, CONSTRUCT and DESCRIBE. Nothing can be changed there.',
    )
    .argument('[DIR]', 'a dataset (default: ./data if it is one, else the packed demo)')
    .option('-p, --port <N>', 'port to open; if it is taken, the next free one is', portOf, DEFAULT_PORT)
    .option('--query-timeout <SECONDS>', 'time after which a query at /sparql is stopped', secondsOf, DEFAULT_TIMEOUT)
    .addHelpText(
      'after',
      `\nExamples:
  entente serve
  entente serve mine --port 8080
  curl http://localhost:${DEFAULT_PORT}/sparql --data-urlencode 'query=SELECT ?who { ?what coop:funder ?who }'`,
    )
    .action(serve);
}

interface Options {
  readonly port: number;
  readonly queryTimeout: number;
}

async function serve(dir: string | undefined, { port, queryTimeout }: Options): Promise<void> {
  const folder = datasetFolder(dir);
  // What the threads would stumble over is said at once.
  await knowledgeOf(folder);
  const threads = new QueryThreads(() => new QueryThread(folder, queryTimeout));
  const app = createApp({
    page: folderSource(join(PACKAGE_ROOT, 'dist', 'web')),
    data: folderSource(folder),
    ns: folderSource(join(PACKAGE_ROOT, 'ontology')),
    sparql: createEndpoint(threads.run, queryTimeout),
  });
  const open = await listen(app, port);
  if (port !== 0 && open.port !== port) console.error(`port ${port} is taken; using ${open.port}`);
  console.log(`Entente shows ${folder} at http://localhost:${open.port}/ (stop it with Ctrl+C)`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds <= 0 || seconds > 86_400)
    throw new InvalidArgumentError('The time is a number of seconds above 0, at most 86400.');
  return seconds;
}
