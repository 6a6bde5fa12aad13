import { describe, expect, it } from 'vitest';
import { refuseWriting } from '../../src/server/read-only.ts';
import { formOf } from '../../src/store/embedded.ts';

describe('refuseWriting', () => {
  it.each([
    'SELECT * { ?service ?insert $delete }',
    'PREFIX service: <http://x.example/service/> ASK { service:load _:service "SERVICE"@en }',
    "ASK { ?s ?p 'LOAD \\' SERVICE', '''SERVICE ' '''', \"\"\"SERVICE \" \"\"\" }",
    '# INSERT\nBASE <http://x.example/insert>\nASK { <#service> ?p ?o } # SERVICE',
    'SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(?s<?o) }',
  ])('lets %s pass', (query) => {
    expect(() => refuseWriting(query)).not.toThrow();
  });

  it.each([
    ['insert data {}', 1, 1],
    ['PREFIX x: <http://x.example/>\n  DELETE WHERE { x:a ?b ?c }', 2, 3],
    ['WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }', 1, 1],
    ['SELECT * { ?s ?p ?o .service <http://x.example/> {} }', 1, 22],
    ['SELECT * { "é𝄞" ?p ?o . SERVICE SILENT ?x {} }', 1, 25],
  ])('refuses %s at its place', (query, line, column) => {
    expect(() => refuseWriting(query)).toThrow(expect.objectContaining({ line, column }));
  });

  it.each(['-a', '1', '<', "\\'", "'\\", '"""\'\'\'', '<a', ':', 'é', '"\n'])(
    'takes its time by length on %j',
    (piece) => {
      const text = piece.repeat(400_000 / piece.length);
      const began = performance.now();
      refuseWriting(text);
      formOf(text);
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );
});
