import { describe, expect, it } from 'vitest';
import { readRelease } from '../../src/read/read.ts';

const read = (html: string) => readRelease(new TextEncoder().encode(html), 'page.html');
const paragraphs = [
  'On 3 May the Harbour Agency and the Coast Police of Norway opened a course for divers in Bergen, which runs for two weeks and ends with an exercise at sea.',
  'Twelve divers from Iceland, Denmark and Finland take part, and the course is paid for by the Nordic Fund, which has supported such courses since 2015.',
  'The head of the agency thanked the fund and said that a second course, for instructors this time, would follow in the autumn, again in Bergen.',
];
const body = paragraphs
  .map((p) => `<p>${p.replace('Coast Police', '<b>Coast</b>&nbsp;<a href="/x">Police</a>')}</p>`)
  .join('\n');

/** Pages as three kinds of newsroom build them, with our own text in it. */
const NEWSROOMS = {
  'article and JSON-LD': `<!doctype html><html lang="en-GB"><head><title>Course | Agency</title>
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","url":"https://w.example"},{"@type":"NewsArticle","headline":"Divers train in Bergen","datePublished":"2024-05-04T10:00:00Z","publisher":{"@type":"Organization","name":"Harbour Agency"},"url":"https://w.example/news/1"}]}</script></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav><article><h1>Divers train in Bergen</h1>${body}</article><footer>Cookies. Contact us.</footer></body></html>`,
  'divisions and Open Graph': `<html><head><meta property="og:title" content="Divers train in Bergen"><meta property="og:site_name" content="Harbour Agency"><meta property="article:published_time" content="2024-05-04"><meta property="og:url" content="https://w.example/news/1"></head>
    <body><div id="menu"><a href="/">Home</a> <a href="/b">Topics</a> <a href="/c">Media</a></div><div class="content"><div class="field-body">${body}</div></div><div class="sidebar"><a href="/1">Other news</a></div></body></html>`,
  'a table layout': `<HTML><HEAD><TITLE>Divers train in Bergen</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF="/">Home</A></TD><TD>${body}</TD></TR></TABLE></BODY></HTML>`,
};

describe.each(Object.entries(NEWSROOMS))('a page with %s', (_, html) => {
  it('gives its sentences whole and its navigation not', () => {
    const { text } = read(html);
    for (const paragraph of paragraphs) expect(text.replace(/\u00a0/g, ' ')).toContain(paragraph);
    expect(text).not.toContain('About us');
  });

  it('says what it is', () => {
    expect(read(html).title).toContain('Divers train in Bergen'.slice(0, 6));
  });
});

it('takes title, publisher, date, address and language from the page', () => {
  expect(read(NEWSROOMS['article and JSON-LD'])).toMatchObject({
    title: 'Divers train in Bergen',
    publisher: 'Harbour Agency',
    date: '2024-05-04',
    url: 'https://w.example/news/1',
    language: 'en',
  });
  expect(read(NEWSROOMS['divisions and Open Graph'])).toMatchObject({
    publisher: 'Harbour Agency',
    date: '2024-05-04',
    url: 'https://w.example/news/1',
  });
});

it('keeps the points of a list apart', () => {
  expect(read(`<p>Taking part were:</p><ul><li>the Navy</li><li>the <i>Coast</i> Guard</li></ul>`).text).toBe(
    'Taking part were:\n\n- the Navy\n\n- the Coast Guard',
  );
});

it('executes nothing and leaves out what no reader sees', () => {
  const { text } = read(
    `<p onclick="x()">Seen</p><script>document.body.textContent = 'gone'</script><style>p{}</style><template>hidden</template><img src=x onerror="alert(1)">`,
  );
  expect(text).toBe('Seen');
});

it('reads markup that is nested deeper than any stack', () => {
  expect(read(`${'<div>'.repeat(20_000)}Deep${'</div>'.repeat(20_000)}`).text).toBe('Deep');
});

it('reads broken markup', () => {
  expect(read('<p>One<p>Two <b>three</p></div><<<').text).toContain('One\n\nTwo three');
});
