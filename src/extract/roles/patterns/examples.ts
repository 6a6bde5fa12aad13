import { PEOPLE } from '../../tables/activities.ts';
import type { Clause } from '../clause.ts';

const ATTENDED =
  /^(?:attended|attend|represented|participated|participate|joined|present|gathered|part|together|participants|representatives|delegates|participation|drew|attracted|partners?|institutions|organi[sz]ations)$/;

/** "Representatives of ministries attended, including A and B": those named as examples of who took part. */
export function examples(clause: Clause): void {
  const { from, to } = clause.sentence;
  let attended = -1;
  for (let i = from; i < to; i += 1) {
    if (clause.quotedAt(i)) continue;
    const isPeople = PEOPLE.has(clause.foldAt(i)) && clause.foldAt(i + 1) === ',';
    if (attended < 0 && (ATTENDED.test(clause.foldAt(i)) || isPeople)) attended = i;
    const isOpening =
      /^(?:including|namely)$/.test(clause.foldAt(i)) ||
      (clause.foldAt(i) === 'such' && clause.foldAt(i + 1) === 'as') ||
      (clause.foldAt(i) === 'among' && clause.foldAt(i + 1) === 'them');
    if (attended < 0 || !isOpening) continue;
    const sign = { from: attended, to: attended + 1, confidence: 0.86, rule: 'clause/including' };
    for (const party of clause.listFrom(/^(?:such|among)$/.test(clause.foldAt(i)) ? i + 2 : i + 1))
      if (party.kind !== 'person') clause.note(party, 'participant', sign);
  }
}
