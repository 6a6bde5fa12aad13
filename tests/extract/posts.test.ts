import { describe, expect, it } from 'vitest';
import { posts } from './encode.ts';

/** Sentences, and the posts in them: person, post, body. Without any where a sentence is a near miss. */
const POSTS: readonly (readonly [sentence: string, ...posts: string[]])[] = [
  [
    'Dr Ada Moen, Minister for Trade, Ports and Foreign Affairs, opened the workshop.',
    'Ada Moen | Minister for Trade, Ports and Foreign Affairs | ',
  ],
  [
    'The Undersecretary for Nationality, Passports and Residence Affairs Shaikh Salim bin Noor opened the workshop.',
    'Salim bin Noor | Undersecretary for Nationality, Passports and Residence Affairs | ',
  ],
  [
    'The Minister for Trade, Ada Moen, and Foreign Affairs officials opened the workshop.',
    'Ada Moen | Minister for Trade | ',
  ],
  [
    'The Director of the General Department of Tide Systems Engineering Yousef Al-Moen opened the workshop.',
    'Yousef Al-Moen | Director of the General Department of Tide Systems Engineering | General Department of Tide Systems Engineering',
  ],
  [
    'Ada Moen, First Admiral of the Samoa Fire Service, spoke at the workshop.',
    'Ada Moen | First Admiral of the Samoa Fire Service | Samoa Fire Service',
  ],
  [
    "The Harbour Control Authority (Tidewa) held a workshop. It was opened by Tidewa's President Ada Moen.",
    'Ada Moen | President | Harbour Control Authority',
  ],
  [
    'The Principal Secretary (PS) of the Harbour Police, Col. Ada Moen, opened the workshop.',
    'Ada Moen | Principal Secretary (PS) of the Harbour Police | Harbour Police',
  ],
  [
    'The Auditor General of Fiji, Ada Moen, and the Deputy Auditor General, Bo Lund, visited the Audit Institution of Tonga. They spoke of the National Audit Office of Fiji.',
    'Ada Moen | Auditor General of Fiji | National Audit Office of Fiji',
    'Bo Lund | Deputy Auditor General | National Audit Office of Fiji',
  ],
  [
    'Among the guests of the workshop were Ambassador Ada Moen, the Minister of the Interior Jean-Luc Lund and the Minister of Finance and Budget Eva Noor.',
    'Ada Moen | Ambassador | ',
    'Jean-Luc Lund | Minister of the Interior | ',
    'Eva Noor | Minister of Finance and Budget | ',
  ],
  [
    'The Harbour Police welcomed a delegation of the Samoa Fire Service headed by Commissioner Ada Moen.',
    'Ada Moen | Commissioner | Samoa Fire Service',
  ],
  [
    'Ada Moen, Director of Communication and Community Service at the Harbour Police, spoke at the workshop.',
    'Ada Moen | Director of Communication and Community Service | Harbour Police',
  ],
  [
    'Ada Moen, General Director of Tides, spoke to the General Directorate of Tides and the Tides Police at the workshop.',
    'Ada Moen | General Director of Tides | General Directorate of Tides',
  ],
  [
    'The Harbour Police programme directors Ada Moen and Bo Lund led the workshop.',
    'Ada Moen | director | Harbour Police',
    'Bo Lund | director | Harbour Police',
  ],
  [
    'The Commanding General of the Harbour Police, Ada Moen, spoke at the workshop.',
    'Ada Moen | Commanding General of the Harbour Police | Harbour Police',
  ],
  ['The delegation met Ada Moen – the provincial governor of Tide – on its visit.', 'Ada Moen | governor of Tide | '],
  [
    'The Secretary General of the Harbour Police, Chanda Noor Moen, opened the workshop.',
    'Chanda Noor Moen | Secretary General of the Harbour Police | Harbour Police',
  ],
  [
    'Auditor General Ada Moen opened the workshop of the State Audit Office of Fiji, to which the Southern Region Audit Office came.',
    'Ada Moen | Auditor General | State Audit Office of Fiji',
  ],
  [
    "The Attorney General Ada Moen met the Deputy Attorney General of Tonga, Bo Lund. They spoke of the Prosecutor's Office of Tonga and the Prosecutor's Office of Fiji at the workshop.",
    'Ada Moen | Attorney General | ',
    "Bo Lund | Deputy Attorney General of Tonga | Prosecutor's Office of Tonga",
  ],
  ['The delegation visited the port of Tide and the King Fahd Causeway, where it was briefed.'],
  ['The Director of Internal Audit Ada Moen opened the workshop.', 'Ada Moen | Director of Internal Audit | '],
  [
    'It was opened by the Deputy Finance Minister, Hj. Ismail bin Hj. Moen.',
    'Ismail bin Hj. Moen | Deputy Finance Minister | ',
  ],
  [
    'It was opened by the Director of the Harbour Police, DDG Ada Moen.',
    'Ada Moen | Director of the Harbour Police | Harbour Police',
  ],
  [
    'Ada Moen, Chief Plant Protection Officer – Samoa Fire Service, attended the workshop.',
    'Ada Moen | Chief Plant Protection Officer | Samoa Fire Service',
  ],
  ['Ada Moen, Director – Harbour Police, opened the workshop.', 'Ada Moen | Director | Harbour Police'],
  ['The Director of ICT, Ada Moen, opened the workshop.', 'Ada Moen | Director of ICT | '],
  ['"Good," said Ada Moen, the Director – the Harbour Police had left.', 'Ada Moen | Director | '],
  [
    "The meeting was attended by the Chief of the Harbour Police, General Tan Sri Ada bin Moen, the Head of the Samoa Fire Service, Dato' Sri Bo Hj. Lund, the Director of the Tonga Customs Service, Eva Noor, and others.",
    'Ada bin Moen | Chief of the Harbour Police | Harbour Police',
    'Bo Hj. Lund | Head of the Samoa Fire Service | Samoa Fire Service',
    'Eva Noor | Director of the Tonga Customs Service | Tonga Customs Service',
  ],
  [
    'Present were Ada Moen, Chief of the Harbour Police, Bo Lund, Head of the Samoa Fire Service, Eva Noor, Director of the Tonga Customs Service, and others.',
    'Ada Moen | Chief of the Harbour Police | Harbour Police',
    'Bo Lund | Head of the Samoa Fire Service | Samoa Fire Service',
    'Eva Noor | Director of the Tonga Customs Service | Tonga Customs Service',
  ],
  [
    'The workshop was opened by the UNDP Resident Representative a.i, Ms. Ada Moen.',
    'Ada Moen | Resident Representative a.i | UNDP',
  ],
  [
    '"It works," said Harbour Police Special Agent in Charge Ada Moen.',
    'Ada Moen | Special Agent in Charge | Harbour Police',
  ],
  [
    'Ada Moen, the commissioner of immigration at Banjul International Airport, attended the workshop.',
    'Ada Moen | commissioner of immigration at Banjul International Airport | ',
  ],
  [
    'The workshop was opened by the Commander of the Harbour Police, Captain (N) Bo Lund.',
    'Bo Lund | Commander of the Harbour Police | Harbour Police',
  ],
  [
    'Harbour Police deputy director-general of logistics Admiral Bo Lund opened the workshop.',
    'Bo Lund | deputy director-general of logistics | Harbour Police',
  ],
  [
    'Certificates of the workshop were given by the Director, Radiological and Non-Ionizing Installations of the Harbour Board, Mrs. Ada Moen.',
    'Ada Moen | Director, Radiological and Non-Ionizing Installations of the Harbour Board | Harbour Board',
  ],
  [
    'The workshop was opened by the Comptroller of Customs and Excise Ada-Lou Moen.',
    'Ada-Lou Moen | Comptroller of Customs and Excise | ',
  ],
  [
    'Ada Moen, Deputy Clerk of the Harbour Board, attended the workshop.',
    'Ada Moen | Deputy Clerk of the Harbour Board | Harbour Board',
  ],
  [
    'The Director of the Harbour Board, Sofia Noor, opened the workshop.',
    'Sofia Noor | Director of the Harbour Board | Harbour Board',
  ],
  ['Director Sofia Noor of the Harbour Board opened the workshop.', 'Sofia Noor | Director | '],
  [
    'The workshop was opened by Bo London, Director of the Harbour Board.',
    'Bo London | Director of the Harbour Board | Harbour Board',
  ],
  ['They met the Governor of the Province, Nairobi Hospital, and others at the workshop.'],
  ['The workshop of the Director was held in Greater London, Director of the Board.'],
  [
    'Bo Lund, junior manager of the twinning project and Deputy Director of the Harbour Board, spoke at the workshop.',
    'Bo Lund | junior manager of the twinning project and Deputy Director of the Harbour Board | Harbour Board',
  ],
  ['Ada Moen, senior project officer, opened the workshop.', 'Ada Moen | senior project officer | '],
  ['Ada Moen, welcomed director Bo Lund to the workshop.', 'Bo Lund | director | '],
  ['Ada Moen, together with director Bo Lund, left the workshop.', 'Bo Lund | director | '],
  [
    'The workshop was opened by the Director of the Harbour Board and head of British mine-clearance training, Bo Lund.',
    'Bo Lund | Director of the Harbour Board | Harbour Board',
  ],
  ['The head of relief operations, Bo Lund, opened the workshop.', 'Bo Lund | head of relief operations | '],
  [
    'The workshop was opened by the Deputy Head of the Political, Press and Information Section of the Harbour Board, Ada Moen.',
    'Ada Moen | Deputy Head of the Political, Press and Information Section of the Harbour Board | Information Section of the Harbour Board',
  ],
  [
    'The Speaker of the Harbour Board, the Rt. Hon. Sir Bo Lund MP, opened the workshop.',
    'Bo Lund | Speaker of the Harbour Board | Harbour Board',
  ],
  ['The Minister for Justice, the Right Honourable Bo Lund, opened the workshop.', 'Bo Lund | Minister for Justice | '],
  ['They met the Minister for Justice, the Harbour Board and the Hon Bo Lund MP at the workshop.', 'Bo Lund | MP | '],
  [
    'Marina Moen, Director of the Harbour Board, opened the workshop.',
    'Marina Moen | Director of the Harbour Board | Harbour Board',
  ],
  ['The deputy foreign minister, Bo Lund, opened the workshop.', 'Bo Lund | deputy foreign minister | '],
  [
    'Bo Lund, Under-Secretary-General for Economic and Social Affairs, opened the workshop.',
    'Bo Lund | Under-Secretary-General for Economic and Social Affairs | ',
  ],
  [
    'According to Commodore Bo Lund, director of the TTMC Zone E, the workshop helped.',
    'Bo Lund | director of the TTMC | TTMC',
  ],
  ['The Minister for Agriculture, Lord Avea, opened the workshop.', 'Lord Avea | Minister for Agriculture | '],
  [
    'At the workshop was Dr. Bo Lund, who was lately appointed Minister of Fisheries.',
    'Bo Lund | Minister of Fisheries | ',
  ],
  [
    'INL and the Harbour Board held a workshop. It was opened by the Director of the Tidal Narcotics and Law Enforcement office (INL), Bo Lund, and others.',
    'Bo Lund | Director of the Tidal Narcotics and Law Enforcement office (INL) | INL',
  ],
  [
    'The Head of the Fire Safety department, Ada Moen, opened the workshop.',
    'Ada Moen | Head of the Fire Safety department | ',
  ],
  [
    'The Head of the UNODC Monitoring Pillar, Ada Moen, opened the workshop.',
    'Ada Moen | Head of the UNODC Monitoring Pillar | UNODC',
  ],
  [
    'The workshop was opened by the National President of Bomberos de Chile, Bo Lund; and others.',
    'Bo Lund | National President of Bomberos de Chile | Bomberos de Chile',
  ],
  [
    'The chairperson of the Harbour Board, Bo Lund, Commissioner of Prisons in Zambia, opened the workshop.',
    'Bo Lund | chairperson of the Harbour Board | Harbour Board',
  ],
  [
    'Ada Moen, Director of the Harbour Board, Bo Lund, Commissioner of Prisons in Zambia, and Cy Roe, Engineer, opened the workshop.',
    'Ada Moen | Director of the Harbour Board | Harbour Board',
    'Bo Lund | Commissioner of Prisons in Zambia | ',
    'Cy Roe | Engineer | ',
  ],
  [
    'Bo Lund, Commissioner for Political Affairs, Peace, and Security of the Harbour Board, opened the workshop.',
    'Bo Lund | Commissioner for Political Affairs, Peace, and Security of the Harbour Board | Harbour Board',
  ],
  [
    'A delegation of the Tidewater Academy came to the workshop. The delegation consisted of the Rector, Ada Moen, Vice Rector Bo Lund and Senior Adviser to the Rector Cy Roe.',
    'Ada Moen | Rector | Tidewater Academy',
    'Bo Lund | Vice Rector | Tidewater Academy',
    'Cy Roe | Senior Adviser to the Rector | Tidewater Academy',
  ],
  ['The prize of the workshop was given to the Rector Bo Lund.', 'Bo Lund | Rector | '],
  [
    'Admiral Bo Lund of the Tidal Navy, commander of the Harbour Guard, told the workshop of it.',
    'Bo Lund | commander of the Harbour Guard | Harbour Guard',
  ],
  ['Present at the workshop were Ms. Ada Moen of the Harbour Board, director of the Tide Board, and Mr. Bo Lund.'],
  [
    'The Commissariat for Refugees and Migration held a workshop. Bo Lund, Commissioner for Refugees and Migration of the Republic of Serbia, spoke.',
    'Bo Lund | Commissioner for Refugees and Migration of the Republic of Serbia | Commissariat for Refugees and Migration',
  ],
  [
    'The CEO of the Harbour Board, Ada Moen, opened the workshop.',
    'Ada Moen | CEO of the Harbour Board | Harbour Board',
  ],
  [
    'Ada Moen, Chief Executive of the Harbour Board, opened the workshop.',
    'Ada Moen | Chief Executive of the Harbour Board | Harbour Board',
  ],
  [
    'The founder of the Harbour Board, Ada Moen, opened the workshop.',
    'Ada Moen | founder of the Harbour Board | Harbour Board',
  ],
  ['The workshop was organized by the CEO Forum, Tide Power, and others.'],
  [
    "The Harbour Board's Head of Training Ada Moen and Legal Adviser Bo Lund opened the workshop.",
    'Ada Moen | Head of Training | Harbour Board',
    'Bo Lund | Legal Adviser | ',
  ],
  [
    'Ada Moen, acting as Director of the Harbour Board, opened the workshop.',
    'Ada Moen | Director of the Harbour Board | Harbour Board',
  ],
  [
    'Representing the Director of the Harbour Board, Mr. Bo Lund, Head of Training, opened the workshop.',
    'Bo Lund | Head of Training | ',
  ],
  ['On behalf of the Director of the Harbour Board, Ms. Ada Moen opened the workshop.'],
  [
    'On behalf of the Director of the Harbour Board, Ada Moen, Mr. Bo Lund opened the workshop.',
    'Ada Moen | Director of the Harbour Board | Harbour Board',
  ],
  [
    '"The workshop helped," Harbour Board Deputy Director for Training and Operations Ada Moen said.',
    'Ada Moen | Deputy Director for Training and Operations | Harbour Board',
  ],
  ['Ada Moen, a Harbour Board official, opened the workshop.', 'Ada Moen | official | Harbour Board'],
  ['The official Harbour Day and a workshop were opened.'],
  ['The Chief Justice of Samoa, Ada Moen, opened the workshop.', 'Ada Moen | Chief Justice of Samoa | '],
  ['Justice Ada Moen opened the workshop.'],
  // a post that several share
  [
    'The document was signed at a meeting by the heads of the two departments, Ada Moen and Bo Lund.',
    'Ada Moen | head | ',
    'Bo Lund | head | ',
  ],
  [
    'Two trainers from the Harbour Board, Ada Moen and Kim Joon-ho, led the workshop.',
    'Ada Moen | trainer | Harbour Board',
    'Kim Joon-ho | trainer | Harbour Board',
  ],
  [
    'The Co-Chairs of the Harbour Board, Ada Moen MP (Labour) and Bo Lund MP (National), opened the workshop.',
    'Ada Moen | Co-Chair of the Harbour Board | Harbour Board',
    'Bo Lund | Co-Chair of the Harbour Board | Harbour Board',
  ],
  [
    'At the meeting were Associate Justices Ada B. Moen and Bo Lund, and Dr. Cy Roe.',
    'Ada B. Moen | Associate Justice | ',
    'Bo Lund | Associate Justice | ',
  ],
  [
    'The workshop was led by INTERPOL experts Ada Moen, Cy Roe and Bo Lund.',
    'Ada Moen | expert | INTERPOL',
    'Cy Roe | expert | INTERPOL',
    'Bo Lund | expert | INTERPOL',
  ],
  ['The Ministers of Interior and Justice, Ada Moen and Bo Lund, held a meeting.'],
  ['The judges, Harbour Board and Tide Board officials, held a meeting.'],
  ['Representatives of the Harbour Board, Ocean Watch and Tide Power attended the workshop.'],
  ['The workshop was attended by the heads of the Harbour Board, Ocean Watch and Tide Power.'],
  ['Three experts from the Harbour Board, Ocean Watch and Tide Power, came to the workshop.'],
  ['The observers, Ocean Watch and Tide Power, came to the workshop.'],
  ['The officers Tidal Power trains came to the workshop.'],
];

describe('which posts people hold', () => {
  it.each(POSTS)('%s', (sentence, ...expected) => expect(posts(sentence)).toEqual(expected));
});
