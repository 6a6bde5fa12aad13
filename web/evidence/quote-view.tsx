import { copy } from '../explore/panel-top.tsx';
import { dataset, kindOf } from '../model.ts';
import { Icon } from '../parts/icon.tsx';
import { go } from '../state.ts';
import { citationOf, sourceOf } from './citation.ts';
import { cueMarks, type Mark, marksOf, pieces } from './marks.ts';
import type { Sentence } from './sentences.ts';
import type { Evidence } from './use-claims.ts';

/** A quoted sentence: the names in it marked, the words around the evidence in grey, and where it stands. */
export function QuoteView({ sentence: at, evidence }: { sentence: Sentence; evidence: Evidence }) {
  const { release, text, start, end, claims } = at;
  const snapshot = evidence.texts.get(text);
  const data = dataset.value;
  if (!snapshot || !data) return null;
  const quotes = claims.flatMap((claim) => claim.quotes.filter((quote) => quote.text === text));
  if (!quotes.every((quote) => snapshot.holds(quote))) return <Mismatch release={release} />;
  const names = [...new Set(claims.flatMap((claim) => [claim.party, claim.person, claim.body]).filter(Boolean))];
  const marks: Mark[] = [
    ...quotes.map((quote) => ({ start: snapshot.at(quote.start), end: snapshot.at(quote.end), className: 'said' })),
    ...cueMarks(claims, text, snapshot),
    ...marksOf(snapshot.text, start, end, names, data, kindOf),
  ];
  const about = data.releases.get(release) ?? { name: release, text };
  const citation = citationOf(snapshot.text.slice(start, end), about);
  return (
    <figure class="said-by">
      <blockquote class="quote">
        {pieces(snapshot.text, start, end, marks).map((piece) => (
          <span key={piece.start} class={piece.className} title={piece.says}>
            {piece.text}
          </span>
        ))}
      </blockquote>
      <figcaption class="src">
        <span>{sourceOf(about)}</span>
        {about.peopleInvented && <span class="invented">people: invented</span>}
        <button
          type="button"
          class="btn"
          onClick={() =>
            go('opened a release', { page: 'read', release, claim: claims[0]?.iri.split('/id/').at(-1) ?? '' })
          }
        >
          <Icon name="file" small />
          Read in place
        </button>
        {about.url && (
          <a href={about.url} target="_blank" rel="noreferrer">
            original
          </a>
        )}
        <button type="button" class="btn" onClick={() => copy(citation, 'The citation is in your clipboard.')}>
          <Icon name="copy" small />
          Copy citation
        </button>
      </figcaption>
    </figure>
  );
}

function Mismatch({ release }: { release: string }) {
  return (
    <p class="notice">
      <Icon name="warning" />
      <span>
        A sentence of {release} is not where its claim says it is, so it is not shown. “entente check” says more.
      </span>
    </p>
  );
}
