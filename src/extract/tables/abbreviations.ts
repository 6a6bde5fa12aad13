/** Words that keep the full stop behind them: it ends no sentence. Case as printed. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Mx Dr Prof Hon Rt Rev Fr Sr Jr St Mt Cllr Amb Gen Maj Col Lt Capt Cpt Sgt Brig Adm Cmdr Cdr Comdr Insp Supt ' +
    'Sen Rep Gov Pres Sec Min Dep Asst Atty No Nos Art Vol Fig Inc Ltd Corp Bros vs approx cf al Jan Feb Mar Apr Jun Jul Aug ' +
    'Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun tel Tel ext a.m p.m Ag Rtd Retd Hj Hjh Bte'
  ).split(' '),
);

/** Abbreviations that may also close a sentence, when a word that opens sentences follows. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'The This These Those That A An In On At It Its He She They We During After Before Since Following According As For From ' +
    'Both All More Under With While When Speaking Also Participants'
  ).split(' '),
);
