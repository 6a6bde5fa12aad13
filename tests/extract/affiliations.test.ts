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
];

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
  it.each(WAYS)('%s', (sentence, person, body) => {
    const text = `A regional workshop on forensic science took place in Lomi from 3 to 5 May 2024.\n\n${sentence}\n`;
    expect(bodyOf(text, person)).toContain(body);
  });
});
