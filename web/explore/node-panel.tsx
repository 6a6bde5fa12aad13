import { EvidenceList } from '../evidence/evidence-list.tsx';
import { dataset, howCounted, invented, kindOf, lens, nameOf, sifted } from '../model.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Name, Prose } from '../parts/prose.tsx';
import { activityStory, byActivity, partyStory } from '../story.ts';
import { yearTold } from '../told.ts';
import { counted, KIND_WORDS, rangeParts } from '../words.ts';
import { PanelTop } from './panel-top.tsx';
import { unfold, unfolding } from './unfold.ts';

/** A node: what it is, what it did, and the claims that say so. */
export function NodePanel({ id }: { id: string }) {
  const [data, columns, sieve] = [dataset.value, lens.value, sifted.value];
  const thing = data?.indexOf.get(id);
  if (!data || !columns || !sieve || thing === undefined) return null;
  const { things } = data;
  const links = sieve.kept.filter(
    (link) => columns.links.source[link] === thing || columns.links.target[link] === thing,
  );
  const isActivity = things.kind[thing] === 'activity';
  const told = isActivity ? [{ activity: thing, links }] : byActivity(things, columns, links);
  const posts = links.filter((link) => columns.roles[columns.links.role[link] ?? -1] === 'post');
  return (
    <>
      <PanelTop>{describe(id)}</PanelTop>
      <h2 class="title">
        <Glyph kind={kindOf(id)} large /> <bdi>{things.name[thing]}</bdi>
        {invented.value.has(id) && <span class="small invented"> invented name</span>}
      </h2>
      <Aliases names={things.names[thing] ?? []} />
      {isActivity ? <WhenAndWhere thing={thing} /> : null}
      <Prose
        pieces={
          isActivity
            ? activityStory(things, columns, links)
            : partyStory({ things, lens: columns, kept: sieve.kept, kindOf, how: howCounted.value }, thing)
        }
      />
      <Unfolding id={id} />
      {posts.length > 0 && <Posts thing={thing} links={posts} />}
      <EvidenceList told={told} about={[id]} />
    </>
  );
}

/** What is linked to it and not drawn, with counts before it is. */
function Unfolding({ id }: { id: string }) {
  const folded = unfolding(id);
  if (folded.length === 0) return null;
  return (
    <p class="unfolding">
      Linked to it, and not drawn:{' '}
      {folded.map(({ kind, ids }) => (
        <button type="button" class="btn btn-line" key={kind} onClick={() => unfold(kind, ids)}>
          +{counted(ids.length, KIND_WORDS[kind] ?? ['thing', 'things'])}
        </button>
      ))}
    </p>
  );
}

function describe(id: string): string {
  const kind = kindOf(id);
  const thing = dataset.value?.indexOf.get(id) ?? -1;
  const sort = dataset.value?.things.sort[thing]?.replaceAll('-', ' ') ?? '';
  const country = dataset.value?.things.country[thing] ?? '';
  const word = KIND_WORDS[kind]?.[0] ?? kind;
  const parts = [
    word.charAt(0).toUpperCase() + word.slice(1),
    sort !== word ? sort : '',
    country && country !== id ? nameOf(country) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function Aliases({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p class="full">
      also{' '}
      {names.slice(0, 6).map((name, i) => (
        <bdi key={name}>{i > 0 ? `; ${name}` : name}</bdi>
      ))}
    </p>
  );
}

function WhenAndWhere({ thing }: { thing: number }) {
  const things = dataset.value?.things;
  if (!things) return null;
  const { day, year } = rangeParts(things.start[thing] ?? '', things.end[thing] ?? '');
  const place = things.place[thing];
  const status = things.status[thing]?.replaceAll('-', ' ');
  return (
    <p class="small when">
      {[[day, year || yearTold(thing)].filter(Boolean).join(' ') || 'no date', place && nameOf(place), status]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function Posts({ thing, links }: { thing: number; links: readonly number[] }) {
  const [data, columns] = [dataset.value, lens.value];
  const others = [
    ...new Set(
      links.map(
        (link) =>
          (columns?.links.source[link] === thing ? columns.links.target[link] : columns?.links.source[link]) ?? -1,
      ),
    ),
  ];
  return (
    <section class="sect">
      <h3 class="h">
        {counted(
          others.length,
          data?.things.kind[thing] === 'person'
            ? ['body in which a post is held', 'bodies in which a post is held']
            : ['person with a post here', 'people with a post here'],
        )}
      </h3>
      <ul class="names">
        {others.map((other) => (
          <li key={other}>
            <Name id={data?.things.id[other] ?? ''} full={data?.things.name[other] ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  );
}
