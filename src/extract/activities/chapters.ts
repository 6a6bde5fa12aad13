import { freeRef, type TakenRefs } from '../free-ref.ts';
import type { DateMention } from '../setting/dates.ts';
import type { Reading } from '../text/reading.ts';
import type { Frame } from './frame.ts';
import { mainActivity } from './main-activity.ts';
import type { Section } from './sections.ts';
import { type Story, storyOf } from './story.ts';

/** A section with the activities that it tells, its main one apart. */
export interface Chapter {
  readonly section: Section;
  readonly main: Frame;
  readonly story: Story;
}

/**
 * Reads each section of a text as a story of its own.
 * @param taken true for tokens of names and posts: they say what somebody is for, not what was done
 */
export function chaptersOf(
  reading: Reading,
  sections: readonly Section[],
  dates: readonly DateMention[],
  taken: (token: number) => boolean,
): Chapter[] {
  const refs: TakenRefs = new Map();
  return sections.flatMap((section) => {
    const found = mainActivity(reading, taken, section);
    if (!found) return [];
    const main = { ...found, ref: freeRef(found.ref, refs) };
    return [{ section, main, story: storyOf(reading, main, dates, taken, section, refs) }];
  });
}

/** All chapters as one story. A section without an activity goes on with what was told before it. */
export function wholeStory(chapters: readonly Chapter[]): Story | undefined {
  const [first] = chapters;
  if (!first) return undefined;
  const owner: Chapter[] = [];
  chapters.forEach((chapter, k) => {
    const end = chapters[k + 1]?.section.from ?? chapter.section.to;
    for (let sentence = chapter.section.from; sentence < end; sentence += 1) owner[sentence] = chapter;
  });
  const chapterAt = (sentence: number) =>
    owner[sentence] ?? (sentence < first.section.from ? first : (chapters.at(-1) ?? first));
  return {
    frames: chapters.flatMap(({ story }) => story.frames),
    frameAt: (sentence) => chapterAt(sentence).story.frameAt(sentence),
    isBefore: (sentence) => chapterAt(sentence).story.isBefore(sentence),
  };
}
