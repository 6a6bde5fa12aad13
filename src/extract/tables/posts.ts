import { remembered } from '../text/remembered.ts';

/** Words that make a phrase a post which a person holds. Folded. */
export const POSTS: ReadonlySet<string> = new Set(
  (
    'director head chief commandant undersecretary counterpart minister ambassador officer coordinator president secretary commander commissioner prosecutor expert specialist ' +
    'adviser advisor representative manager counselor counsellor deputy chairman chairperson chair chairwoman judge inspector attache ' +
    "d'affaires " +
    'affaires attorney administrator lead leader controller superintendent governor mayor analyst consultant lecturer professor ' +
    'rector dean principal chancellor premier spokesperson spokesman registrar envoy consul assistant associate trainer instructor facilitator member point investigator magistrate ' +
    'spokeswoman supervisor warden ranger speaker auditor comptroller senator councillor delegate solicitor counsel rapporteur observer prefect treasurer scientist researcher engineer economist mentor agent clerk collector conservator veterinarian ceo founder'
  ).split(' '),
);
/** Posts whose holders act for the whole of a body. Folded, singular and plural. */
export const HOLDERS: ReadonlySet<string> = new Set(
  'director directors head heads chief chiefs minister ministers president presidents commissioner commissioners commander commanders chair chairs chairman chairmen chairperson chairpersons governor governors administrator administrators ambassador ambassadors general secretary secretaries rector rectors'.split(
    ' ',
  ),
);
/** Posts before a name that are also ranks or honorifics: they hold no body by themselves. */
export const RANKS: ReadonlySet<string> = new Set(
  (
    'dasho ato weizero alhaji hajia mallam barr. barrister khun daw encik puan ing. lic. dra. sra. detective col gen maj lt lcdr cdr capt brig sgt mr mr. mrs mrs. ms ms. dr dr. prof prof. professor h.e. h.h. hon hon. honourable honorable cllr. sir dame lord lady sheikh shaikh sheikha shaikha general gen. major maj. colonel col. lieutenant lt. ' +
    'captain capt. sergeant sgt. brigadier brig. admiral inspector superintendent police judge justice ambassador excellency his her madam mme m. amb. rev. eng. engr. ' +
    'dcg adm adm. cmdr cmdr. cdr. cpt. rt rt. engineer dg ddg ps hj. hjh. cg acp dcp asp ssp igp dig aig aigp insp supt cpl cdr comisario comisaria coronel commissaire capitaine capitan teniente ' +
    'lieut lieut. prince princess king queen sri datuk dato seri shri smt haji archbishop bishop corporal commander commodore constable rear vice hj hjh hajah pg pengiran awang dayang dk pehin cop dcop acop det pc wo dci dsi asi justices messrs messrs. drs'
  ).split(' '),
);
/** Given names that head names of bodies too. Folded. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(['marina']);
/** Small words inside names of people. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el de da dos di del della van von der den bin ibn ben bint abu la le ter ten y zu e'.split(' '),
);
/** Verbs of speech that show the name before or after them to be a person's. */
export const SPEECH: ReadonlySet<string> = new Set(
  (
    'said says noted stressed emphasized emphasised underlined underscored highlighted added explained stated remarked told observed welcomed thanked acknowledged ' +
    'expressed commented concluded recalled praised pointed opened addressed announced affirmed reiterated congratulated declared outlined mentioned hoped voiced conveyed'
  ).split(' '),
);
/** Last words of the names of territories, and of other things that nobody is called. Folded. */
export const NO_SURNAMES: ReadonlySet<string> = new Set(
  (
    'province region state district county city prefecture governorate oblast islands street avenue road square hall building hotel airport town village beach bay valley port harbour harbor river ' +
    'island lake mountain park reserve complex bridge hospital stadium causeway corridor crossing terminal tunnel palace mosque canal fraud'
  ).split(' '),
);
/** "minister" of "ministers", "secretary" of "secretaries": the post of which a folded word is the plural; empty for others. */
export const singularPost = remembered((word: string): string => {
  if (!/(?:s|men|women)$/.test(word) || POSTS.has(word)) return '';
  const one = word.replace(/ies$/, 'y').replace(/men$/, 'man').replace(/s$/, '');
  return POSTS.has(one) || one === 'justice' ? one : '';
});
