import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encode } from './encode.ts';

/** The ways in which releases say of which body a person is. */
const WAYS: readonly (readonly [sentence: string, person: string, body: string])[] = [
  ['The Commissioner of the Fiji Police Force, Ana Tuilagi, opened the workshop.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Ana Tuilagi, Commissioner of the Fiji Police Force, opened the workshop.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Fiji Police Force Commissioner Ana Tuilagi opened the workshop.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Commissioner Ana Tuilagi of the Fiji Police Force opened the workshop.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Ana Tuilagi from the Fiji Police Force opened the workshop.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Ana Tuilagi (Fiji Police Force) opened the workshop.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['"Good," said Ana Tuilagi of the Fiji Police Force.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['"Good," said Ana Tuilagi, who leads the Fiji Police Force.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Ana Tuilagi, representing the Fiji Police Force, opened the workshop.', 'Ana Tuilagi', 'Fiji Police Force'],
  [
    'On behalf of the Fiji Police Force, Inspector Ana Tuilagi opened the workshop.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    'The workshop was opened by Inspector Ana Tuilagi on behalf of the Fiji Police Force.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  ['The Fiji Police Force was represented by Inspector Ana Tuilagi.', 'Ana Tuilagi', 'Fiji Police Force'],
  ["The Fiji Police Force's Inspector Ana Tuilagi opened the workshop.", 'Ana Tuilagi', 'Fiji Police Force'],
  [
    "Speaking at the opening, the Fiji Police Force's Director of Forensics, Ana Tuilagi, was pleased.",
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  ['The delegation of the Fiji Police Force was headed by Inspector Ana Tuilagi.', 'Ana Tuilagi', 'Fiji Police Force'],
  [
    'The workshop was opened by the Fiji Police Force Director of Forensics, Superintendent Ana Tuilagi.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  ['Superintendent Ana Tuilagi is Director of Forensics at the Fiji Police Force.', 'Ana Tuilagi', 'Fiji Police Force'],
  [
    'The workshop was opened by Ana Tuilagi, a forensic chemist with the Fiji Police Force.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    'Those present included Dr Ana Tuilagi, Fiji Police Force; Mr Sione Vea, Tonga Customs Service; and others.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    'Those present included Dr Ana Tuilagi, Fiji Police Force; Mr Sione Vea, Tonga Customs Service; and others.',
    'Sione Vea',
    'Tonga Customs Service',
  ],
  [
    'In her opening remarks, the Deputy Commissioner of the Fiji Police Force, Mrs. Ana Tuilagi, was pleased.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    'The Director of Forensics of the Fiji Police Force, Superintendent of Police Ana Tuilagi, was pleased.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    'Ana Tuilagi, Director of Forensics and Acting Deputy Commissioner of the Fiji Police Force, was pleased.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  ['Fiji Police Force spokesperson Ana Tuilagi was pleased.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['The spokeswoman of the Fiji Police Force, Ana Tuilagi, was pleased.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Fiji Police Force officer Ana Tuilagi, one of the participants, was pleased.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Sergeant Ana Tuilagi, a participant from the Fiji Police Force, was pleased.', 'Ana Tuilagi', 'Fiji Police Force'],
  ['Sergeant Ana Tuilagi, who works for the Fiji Police Force, was pleased.', 'Ana Tuilagi', 'Fiji Police Force'],
  [
    "Present were the Fiji Police Force's Ana Tuilagi and the Tonga Customs Service's Sione Vea.",
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    "Present were the Fiji Police Force's Ana Tuilagi and the Tonga Customs Service's Sione Vea.",
    'Sione Vea',
    'Tonga Customs Service',
  ],
  [
    'The workshop was closed by the Chief of Staff of the Fiji Police Force, Assistant Commissioner Ana Tuilagi.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    'The experts were Dr. Ana Tuilagi from the Fiji Police Force and Mr. Sione Vea from the Tonga Customs Service.',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    'The experts were Dr. Ana Tuilagi from the Fiji Police Force and Mr. Sione Vea from the Tonga Customs Service.',
    'Sione Vea',
    'Tonga Customs Service',
  ],
  [
    'The session was led by experts Ana Tuilagi (Fiji Police Force) and Sione Vea (Tonga Customs Service).',
    'Ana Tuilagi',
    'Fiji Police Force',
  ],
  [
    'The session was led by experts Ana Tuilagi (Fiji Police Force) and Sione Vea (Tonga Customs Service).',
    'Sione Vea',
    'Tonga Customs Service',
  ],
  [
    'The Minister of Health, Hon. Ana Tuilagi, opened the workshop together with the Ministry of Health.',
    'Ana Tuilagi',
    'Ministry of Health',
  ],
  [
    'The Permanent Secretary of the Ministry of Health, Hon. Ana Tuilagi, opened the workshop.',
    'Ana Tuilagi',
    'Ministry of Health',
  ],
  [
    'Permanent Secretary for Health Ana Tuilagi opened the workshop at the Ministry of Health.',
    'Ana Tuilagi',
    'Ministry of Health',
  ],
  ['UNODC Representative Ana Tuilagi opened the workshop.', 'Ana Tuilagi', 'UNODC'],
  ['The UNODC Representative for the Pacific, Ms. Ana Tuilagi, opened the workshop.', 'Ana Tuilagi', 'UNODC'],
  ["UNODC's Ana Tuilagi opened the workshop.", 'Ana Tuilagi', 'UNODC'],
  ['Ana Tuilagi, UNODC, opened the workshop.', 'Ana Tuilagi', 'UNODC'],
  ['Ana Tuilagi, UNODC Regional Coordinator, opened the workshop.', 'Ana Tuilagi', 'UNODC'],
  ["Ana Tuilagi, UNODC's regional coordinator, opened the workshop.", 'Ana Tuilagi', 'UNODC'],
  ['Ana Tuilagi, the regional coordinator for UNODC, opened the workshop.', 'Ana Tuilagi', 'UNODC'],
  ['Ana Tuilagi, programme officer at UNODC, opened the workshop.', 'Ana Tuilagi', 'UNODC'],
  ['Ana Tuilagi, Associate Programme Management Officer, UNODC, opened the workshop.', 'Ana Tuilagi', 'UNODC'],
  ['Ms. Ana Tuilagi, Head of the UNODC office, opened the workshop.', 'Ana Tuilagi', 'UNODC'],
  [
    'The Deputy Chief of Mission of the Embassy of Japan in Fiji, Ana Tuilagi, opened the workshop.',
    'Ana Tuilagi',
    'Embassy of Japan in Fiji',
  ],
  [
    'Ana Tuilagi, First Secretary at the Embassy of Japan in Fiji, opened the workshop.',
    'Ana Tuilagi',
    'Embassy of Japan in Fiji',
  ],
  [
    "Ana Tuilagi, Chargé d'Affaires of the Embassy of Japan in Fiji, opened the workshop.",
    'Ana Tuilagi',
    'Embassy of Japan in Fiji',
  ],
  ["Ana Tuilagi, UNODC's capacity building coordinator, opened the workshop.", 'Ana Tuilagi', 'UNODC'],
  [
    'Beatrice Njeri, the Deputy Solicitor General & Chairperson of the Kenya Law Reform Commission, gave opening remarks.',
    'Beatrice Njeri',
    'Kenya Law Reform Commission',
  ],
  [
    'James Otieno, an information officer with the Refugee Council of Kenya (RCK), said that girls are sold.',
    'James Otieno',
    'Refugee Council of Kenya',
  ],
  [
    'The Institute for Rule of Law (IRL) runs the project. Present were Matthias Holzer, Vice-Chancellor of Austria, and Sabine Wegner, Coordinator for EU projects, IRL.',
    'Sabine Wegner',
    'Institute for Rule of Law',
  ],
  [
    'Hamish Grant, Assistant General Manager, Tonga Customs Service, says the borders hold better.',
    'Hamish Grant',
    'Tonga Customs Service',
  ],
  [
    'The Institut National de Biologie (INB) hosted the course. "Well done," Dr. Augustin Mbuyi, Director, INB, told the participants.',
    'Augustin Mbuyi',
    'Institut National de Biologie',
  ],
  [
    'The Gambia Police Force received vehicles. The Inspector General of Police (IGP) Ousman Bah said how grateful he was.',
    'Ousman Bah',
    'Gambia Police Force',
  ],
  [
    'A delegation of the Commission Against Corruption (CAC) of Macao came. The Commissioner Against Corruption, Lei Kam, thanked the hosts.',
    'Lei Kam',
    'Commission Against Corruption',
  ],
  [
    "The letter bears the signature of Charge d'Affaires Thomas Renford for the U.S. Embassy in Yerevan.",
    'Thomas Renford',
    'U.S. Embassy in Yerevan',
  ],
  [
    'On the part of the Independent Commission Against Corruption the workshop was attended by the Deputy Commissioner and Head of Operations, Tam Shuk, and the Director of Community Relations, Ho Man.',
    'Tam Shuk',
    'Independent Commission Against Corruption',
  ],
  [
    'On the part of the Independent Commission Against Corruption the workshop was attended by the Deputy Commissioner and Head of Operations, Tam Shuk, and the Director of Community Relations, Ho Man.',
    'Ho Man',
    'Independent Commission Against Corruption',
  ],
  [
    'Detective Senior Sergeant Neil Harte, of the National Criminal Investigations Group (NCIG), says the trainers were struck.',
    'Neil Harte',
    'National Criminal Investigations Group',
  ],
  [
    'The delegation, comprising the members of the Armenia-Georgia Parliamentary Friendship Group Armen Safaryan, Hrant Mkrtchyan and Lilit Avagyan, took part.',
    'Armen Safaryan',
    'Armenia-Georgia Parliamentary Friendship Group',
  ],
  [
    'The delegation, comprising the members of the Armenia-Georgia Parliamentary Friendship Group Armen Safaryan, Hrant Mkrtchyan and Lilit Avagyan, took part.',
    'Lilit Avagyan',
    'Armenia-Georgia Parliamentary Friendship Group',
  ],
  [
    'Deputy Comptroller-General Laud Adjei accepted them for the Ghana Immigration Service and thanked the donors.',
    'Laud Adjei',
    'Ghana Immigration Service',
  ],
  [
    "Thailand's National Police chief Police General Somkiat Rattana said the meeting gives both a platform.",
    'Somkiat Rattana',
    'National Police',
  ],
  [
    'He was accompanied by Narcotics Criminal Investigation Department (JSJN) director Datuk Lim Chee Kong, Kedah Police chief Datuk Hamdan Said, and others.',
    'Lim Chee Kong',
    'Narcotics Criminal Investigation Department',
  ],
  [
    'He was accompanied by Narcotics Criminal Investigation Department (JSJN) director Datuk Lim Chee Kong, Kedah Police chief Datuk Hamdan Said, and others.',
    'Hamdan Said',
    'Kedah Police',
  ],
  [
    'Officers of U.S. Immigration and Customs Enforcement (ICE) taught. "Criminals do not stop," said Hector Maldano, ICE deputy assistant director for the Western Hemisphere.',
    'Hector Maldano',
    'ICE',
  ],
  [
    "The EAC Secretariat ran the course. Speaking on behalf of the Secretary General, the Secretariat's Peace and Security Expert, Mr Leonidas Nday, urged the officers on.",
    'Leonidas Nday',
    'EAC Secretariat',
  ],
  [
    'The Romanian Coast Guard took part. The crew was welcomed by the head of the Coast Guard, quaestor Liviu Petrescu.',
    'Liviu Petrescu',
    'Romanian Coast Guard',
  ],
  [
    'The Federal Criminal Police Office (BKA) took part. The BKA liaison officer at the Embassy, First Detective Chief Inspector Jurgen Haber, was also present.',
    'Jurgen Haber',
    'Federal Criminal Police Office',
  ],
  [
    'The Freeland Foundation ran it. "It does not stop at the river," said Anurak Phrom, the Freeland Foundation\'s Director of Field Training.',
    'Anurak Phrom',
    'Freeland Foundation',
  ],
  [
    "Marit Sol, an education officer in the IAEA's Division of Nuclear Security, said that Arabic was the fourth language.",
    'Marit Sol',
    'Division of Nuclear Security',
  ],
  [
    'The training was led by Trygg Mat Tracking (TMT) Port Control consultant, Pieter Roos.',
    'Pieter Roos',
    'Trygg Mat Tracking',
  ],
  [
    'Dr Aino Leht, who is head of the National Audit Office of Finland, illustrated what can be achieved.',
    'Aino Leht',
    'National Audit Office of Finland',
  ],
  [
    'The participants are Paulus Shiko, Chief Warden for the Ministry of Environment and Tourism and Ndapewa Haim, Risk Analyst from the Ministry of Finance.',
    'Paulus Shiko',
    'Ministry of Environment and Tourism',
  ],
  [
    'The participants are Paulus Shiko, Chief Warden for the Ministry of Environment and Tourism and Ndapewa Haim, Risk Analyst from the Ministry of Finance.',
    'Ndapewa Haim',
    'Ministry of Finance',
  ],
  [
    'Detective Senior Sergeant Grant Whit, right, with Peter Maelau, Royal Solomon Islands Police; Detective Sergeant Tekin Bara, Kiribati Police; Sione Vaini, Tonga Customs Service; and Assistant Commissioner Joseph Warto, Royal Papua New Guinea Constabulary.',
    'Peter Maelau',
    'Royal Solomon Islands Police',
  ],
  [
    'Detective Senior Sergeant Grant Whit, right, with Peter Maelau, Royal Solomon Islands Police; Detective Sergeant Tekin Bara, Kiribati Police; Sione Vaini, Tonga Customs Service; and Assistant Commissioner Joseph Warto, Royal Papua New Guinea Constabulary.',
    'Sione Vaini',
    'Tonga Customs Service',
  ],
  [
    'Detective Senior Sergeant Grant Whit, right, with Peter Maelau, Royal Solomon Islands Police; Detective Sergeant Tekin Bara, Kiribati Police; Sione Vaini, Tonga Customs Service; and Assistant Commissioner Joseph Warto, Royal Papua New Guinea Constabulary.',
    'Joseph Warto',
    'Royal Papua New Guinea Constabulary',
  ],
  [
    'Present were a representative of the European Union, and Major General Taher Belk and Brigadier Mahmoud al-Bara from the Libyan National Safety Authority.',
    'Taher Belk',
    'Libyan National Safety Authority',
  ],
  [
    'Present were a representative of the European Union, and Major General Taher Belk and Brigadier Mahmoud al-Bara from the Libyan National Safety Authority.',
    'Mahmoud al-Bara',
    'Libyan National Safety Authority',
  ],
  [
    'The delegation included Chief Prosecutor Tseng Liang of the Taipei District Prosecutors Office and Mentor Pan Chun, who belongs to the Academic Affairs Department.',
    'Pan Chun',
    'Academic Affairs Department',
  ],
  [
    'The German Embassy in Sarajevo handed over the computers. Ambassador Katrin Vollm was pleased.',
    'Katrin Vollm',
    'German Embassy',
  ],
  [
    'A delegation of the Security and Intelligence Service of the Republic of Moldova came. "It helps", stated the Head of the Moldovan Delegation, Colonel Valeriu Botn.',
    'Valeriu Botn',
    'Security and Intelligence Service of the Republic of Moldova',
  ],
  [
    'The Rwanda National Police hosted it. Present at the meeting was also the Deputy Inspector General of Police in charge of Operations, Felicien Nku.',
    'Felicien Nku',
    'Rwanda National Police',
  ],
  [
    'The Commission Against Corruption sent a team. With him the Chief of the Cabinet of the Commissioner Against Corruption, Wong Chi, travelled there.',
    'Wong Chi',
    'Commission Against Corruption',
  ],
  [
    'Also present was Ray Hadd, the Chief Accountability Officer and Justice Initiative Director of the Grace Farms Foundation.',
    'Ray Hadd',
    'Grace Farms Foundation',
  ],
  [
    "Delegations of the People's Police Academy headed by Major General Nguyen Thuc, Vice President, attended from November 14th to 17th 2016.",
    'Nguyen Thuc',
    "People's Police Academy",
  ],
  [
    'The session was chaired by the Minister, with Mrs. Aissatou Sarr, who represented the Director General of GIABA, at his side.',
    'Aissatou Sarr',
    'GIABA',
  ],
  [
    'Amb. Heinrich Rain, Permanent Observer to the UN in Vienna, attended for the Parliamentary Assembly of the Mediterranean (PAM).',
    'Heinrich Rain',
    'Parliamentary Assembly of the Mediterranean',
  ],
  [
    "The Director General welcomed her, in the presence of the Judicial Academy of Lebanon's Commander General Nabil Sal, the Commander of the Judicial Police Unit, General Georges Hay, and others.",
    'Nabil Sal',
    'Judicial Academy of Lebanon',
  ],
  [
    'Parfait Ondo, Coordinator of the Regional Centre, opened the meeting together with Claire Whit, Freeland Foundation Senior Program Officer.',
    'Claire Whit',
    'Freeland Foundation',
  ],
  [
    'This time PSO Malo FAUMUI from the Tonga Police and Mr Iosefa TAULE from the Samoa Police Service brought their experience.',
    'Malo FAUMUI',
    'Tonga Police',
  ],
];

/** More ways, one a line: sentence, person, body; without a body where none is meant. */
const MORE = readFileSync(new URL('../fixtures/affiliations.psv', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('|') as [string, string, string]);

/** Names of the body for which a person holds a post or takes part. */
function bodyOf(text: string, person: string): string[] {
  const x = encode(text);
  const { ref } = x.entities.find(({ kind, names }) => kind === 'person' && names[0]?.text === person) ?? {};
  const bodies = x.facts.flatMap((fact) => {
    if (fact.type === 'tenure' && fact.person === ref) return [fact.organization];
    return fact.type === 'participation' && fact.party === ref ? [fact.onBehalfOf] : [];
  });
  return x.entities
    .filter((entity) => bodies.includes(entity.ref))
    .flatMap(({ names }) => names.map(({ text: name }) => name));
}

describe('of which body a person is', () => {
  it.each([...WAYS, ...MORE])('%s', (sentence, person, body) => {
    const text = `A regional workshop on forensic science took place in Lomi from 3 to 5 May 2024.\n\n${sentence}\n`;
    if (body === '') expect(bodyOf(text, person)).toEqual([]);
    else expect(bodyOf(text, person)).toContain(body);
  });
});
