import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/model.ts';
import { encode, nameIn } from './encode.ts';

/** What opens each text: an activity of its kind, without parties. */
const OPENINGS = {
  workshop: 'A regional workshop on forensic science took place in Lomi from 3 to 5 May 2024.',
  meeting: 'A meeting on forensic science took place in Lomi on 3 May 2024.',
  operation: 'Ten suspects were arrested in an operation against drug trafficking on 3 May 2024.',
  agreement: 'A memorandum of understanding on data exchange was signed in Lomi on 3 May 2024.',
  donation: 'Ten computers were donated in a ceremony in Lomi on 3 May 2024.',
  visit: 'A study visit on forensic science took place in Lomi from 3 to 5 May 2024.',
  project: 'A three-year project on forensic science was launched in Lomi on 3 May 2024.',
} as const;

/** The ways in which releases say who did what: each sentence stands behind the opening of its kind, alone. */
const WAYS: readonly (readonly [kind: keyof typeof OPENINGS, sentence: string, parties: string])[] = [
  ['workshop', 'The workshop was put on by UNODC.', 'organizes: UNODC'],
  ['workshop', 'UNODC staged the workshop.', 'organizes: UNODC'],
  [
    'workshop',
    'Organised by UNODC and hosted by the Fiji Police Force, the workshop dealt with fingerprints.',
    'organizes: UNODC; takes part: Fiji Police Force',
  ],
  [
    'workshop',
    'The workshop was a joint undertaking of UNODC and the Tonga Customs Service.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC, together with the Tonga Customs Service, organised the workshop.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC teamed up with the Tonga Customs Service to deliver the workshop.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC joined forces with the Tonga Customs Service to run the workshop.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  [
    'workshop',
    'The workshop was jointly organized by UNODC and the Tonga Customs Service.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  ['workshop', 'The workshop was an initiative of UNODC.', 'organizes: UNODC'],
  [
    'workshop',
    'The organizers of the workshop were UNODC and the Tonga Customs Service.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC provided a workshop for officers of the Fiji Police Force.',
    'organizes: UNODC; takes part: Fiji Police Force',
  ],
  ['workshop', 'The workshop was offered by UNODC.', 'organizes: UNODC'],
  [
    'workshop',
    'The workshop was run by UNODC in tandem with the Tonga Customs Service.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC worked with the Tonga Customs Service to organize the workshop.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  ['workshop', 'UNODC has organized the workshop.', 'organizes: UNODC'],
  ['workshop', 'UNODC has been running the workshop since Monday.', 'organizes: UNODC'],
  [
    'workshop',
    'UNODC, with the Tonga Customs Service, delivered the workshop.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC, supported by the Pacific Aid Fund, organized the workshop.',
    'organizes: UNODC; takes part: Pacific Aid Fund',
  ],
  [
    'workshop',
    'UNODC and its partner, the Tonga Customs Service, organized the workshop.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC, working closely with the Tonga Customs Service, organised the workshop.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  ['workshop', 'The workshop was organised under the leadership of UNODC.', 'organizes: UNODC'],
  ['workshop', 'The workshop was arranged by UNODC on behalf of the Pacific Aid Fund.', 'organizes: UNODC'],
  [
    'workshop',
    'The workshop, co-hosted by UNODC and the Tonga Customs Service, dealt with fingerprints.',
    'organizes: UNODC; organizes: Tonga Customs Service',
  ],
  ['workshop', 'It was organised by UNODC.', 'organizes: UNODC'],
  ['workshop', 'At the workshop, organized by UNODC, officers looked at fingerprints.', 'organizes: UNODC'],
  [
    'workshop',
    'UNODC organized a workshop on forensic science, with the participation of the Fiji Police Force.',
    'organizes: UNODC; takes part: Fiji Police Force',
  ],
  ['workshop', 'The Pacific Aid Fund financed the workshop.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The workshop was made possible by funding from the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  [
    'workshop',
    'The workshop was made possible thanks to the generous contribution of the Government of Japan.',
    'pays: country/jpn',
  ],
  [
    'workshop',
    'The workshop was made possible through the generosity of the Government of Japan.',
    'pays: country/jpn',
  ],
  ['workshop', 'The workshop was held with the financial backing of the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'Funding was provided by the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'Funding for the workshop was provided by the Government of Japan.', 'pays: country/jpn'],
  ['workshop', 'Japan provided the funding.', 'pays: country/jpn'],
  ['workshop', 'Japan provided the funding for the workshop.', 'pays: country/jpn'],
  ['workshop', 'The costs were borne by the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The Pacific Aid Fund covered the costs of the workshop.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The Pacific Aid Fund paid for the workshop.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The Pacific Aid Fund sponsored the workshop.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The workshop was held thanks to a grant from the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The workshop was underwritten by the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The workshop is fully funded by the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  [
    'workshop',
    'The workshop was co-funded by the European Union and the Government of Japan.',
    'pays: European Union; pays: country/jpn',
  ],
  ['workshop', 'The workshop received funding from the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The workshop received financial support from the Government of Japan.', 'pays: country/jpn'],
  ['workshop', 'The workshop is part of a project funded by the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  [
    'workshop',
    "The workshop took place under the project 'Clear Prints', financed by the European Union.",
    'pays: European Union',
  ],
  ['workshop', "The workshop was held within the EU-funded project 'Clear Prints'.", 'pays: EU'],
  [
    'workshop',
    'The workshop was organised by UNODC with funding from Japan and Canada.',
    'organizes: UNODC; pays: country/jpn; pays: country/can',
  ],
  [
    'workshop',
    'The workshop was organised by UNODC with support from the Government of Japan.',
    'organizes: UNODC; pays: country/jpn',
  ],
  ['workshop', 'The Government of Japan funds the workshop through the Pacific Aid Fund.', 'pays: country/jpn'],
  [
    'workshop',
    'The activity was implemented with the financial support of the Norwegian Ministry of Foreign Affairs.',
    'pays: Norwegian Ministry of Foreign Affairs',
  ],
  ['workshop', 'The workshop benefited from the financial support of the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The donor of the workshop is the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The workshop was financially supported by the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'The workshop was bankrolled by the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  ['workshop', 'Financial support came from the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  [
    'workshop',
    'The workshop was held with the financial and technical support of the Pacific Aid Fund.',
    'pays: Pacific Aid Fund',
  ],
  [
    'workshop',
    'The workshop was held with the technical support of the Tonga Customs Service and the financial support of the Pacific Aid Fund.',
    'pays: Pacific Aid Fund; takes part: Tonga Customs Service',
  ],
  ['workshop', 'The workshop was supported financially by Japan.', 'pays: country/jpn'],
  ['workshop', 'UNODC thanked Japan for its financial support.', 'pays: country/jpn'],
  ['workshop', 'The workshop had the support of the Tonga Customs Service.', 'takes part: Tonga Customs Service'],
  [
    'workshop',
    'The workshop was held with backing from the Tonga Customs Service.',
    'takes part: Tonga Customs Service',
  ],
  ['workshop', 'The workshop enjoyed the support of the Tonga Customs Service.', 'takes part: Tonga Customs Service'],
  [
    'workshop',
    'The workshop relied on the technical assistance of the Tonga Customs Service.',
    'takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC organised the workshop with the technical assistance of the Tonga Customs Service.',
    'organizes: UNODC; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'UNODC organised the workshop assisted by the Tonga Customs Service.',
    'organizes: UNODC; takes part: Tonga Customs Service',
  ],
  ['workshop', 'The Tonga Customs Service provided technical expertise.', 'takes part: Tonga Customs Service'],
  ['workshop', 'The Tonga Customs Service contributed two experts.', 'takes part: Tonga Customs Service'],
  [
    'workshop',
    'The workshop benefited from the expertise of the Tonga Customs Service.',
    'takes part: Tonga Customs Service',
  ],
  ['workshop', 'Technical support came from the Tonga Customs Service.', 'takes part: Tonga Customs Service'],
  [
    'workshop',
    'Participants came from the Fiji Police Force, the Tonga Customs Service and the Samoa Ministry of Health.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service; takes part: Samoa Ministry of Health',
  ],
  [
    'workshop',
    'Participants included representatives of the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Participants included the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Attendees included the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Among the participants were the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['workshop', 'Among those present were officials of the Fiji Police Force.', 'takes part: Fiji Police Force'],
  [
    'workshop',
    'Also attending were the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'In attendance were the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['workshop', 'Also taking part were officers of the Fiji Police Force.', 'takes part: Fiji Police Force'],
  ['workshop', 'The Fiji Police Force was represented by Inspector Ana Tuilagi.', 'takes part: Fiji Police Force'],
  ['workshop', 'The Fiji Police Force sent three officers to the workshop.', 'takes part: Fiji Police Force'],
  ['workshop', 'Three officers of the Fiji Police Force were trained.', 'takes part: Fiji Police Force'],
  ['workshop', 'Twenty officers from the Fiji Police Force completed the workshop.', 'takes part: Fiji Police Force'],
  ['workshop', 'Twenty Fiji Police Force officers completed the workshop.', 'takes part: Fiji Police Force'],
  ['workshop', 'The workshop drew officers from the Fiji Police Force.', 'takes part: Fiji Police Force'],
  [
    'workshop',
    'The workshop attracted participants from the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'The workshop gave officers of the Fiji Police Force the skills to lift fingerprints.',
    'takes part: Fiji Police Force',
  ],
  [
    'workshop',
    'The workshop equipped officers of the Fiji Police Force with new skills.',
    'takes part: Fiji Police Force',
  ],
  ['workshop', 'Staff of the Fiji Police Force learned to lift fingerprints.', 'takes part: Fiji Police Force'],
  ['workshop', 'Officers of the Fiji Police Force benefited from the workshop.', 'takes part: Fiji Police Force'],
  ['workshop', 'The workshop was intended for officers of the Fiji Police Force.', 'takes part: Fiji Police Force'],
  ['workshop', 'The workshop targeted staff of the Fiji Police Force.', 'takes part: Fiji Police Force'],
  [
    'workshop',
    'The Fiji Police Force and the Tonga Customs Service also took part.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'The Fiji Police Force as well as the Tonga Customs Service attended.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'The Fiji Police Force, along with the Tonga Customs Service, attended.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Besides the Fiji Police Force, the Tonga Customs Service attended.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'In addition to the Fiji Police Force, the Tonga Customs Service took part.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Both the Fiji Police Force and the Tonga Customs Service took part.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'The 20 participants (10 from the Fiji Police Force, 10 from the Tonga Customs Service) learned to lift fingerprints.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['workshop', 'Resource persons from the Fiji Police Force led the sessions.', 'takes part: Fiji Police Force'],
  [
    'workshop',
    'Presentations were made by the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['workshop', 'The Fiji Police Force gave a presentation on fingerprints.', 'takes part: Fiji Police Force'],
  ['workshop', 'The Fiji Police Force shared its experience with fingerprints.', 'takes part: Fiji Police Force'],
  [
    'workshop',
    'The workshop saw the participation of the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['workshop', 'The workshop counted on the participation of the Fiji Police Force.', 'takes part: Fiji Police Force'],
  [
    'workshop',
    'Speakers from the Fiji Police Force and the Tonga Customs Service shared case studies.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Facilitated by experts of the Tonga Customs Service, the workshop dealt with fingerprints.',
    'takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'The sessions were delivered by experts of the Tonga Customs Service.',
    'takes part: Tonga Customs Service',
  ],
  ['workshop', 'The trainers were from the Tonga Customs Service.', 'takes part: Tonga Customs Service'],
  ['workshop', 'Lecturers of the Tonga Customs Service taught the participants.', 'takes part: Tonga Customs Service'],
  [
    'workshop',
    'The participants, who came from the Fiji Police Force and the Tonga Customs Service, lifted fingerprints.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'The participants belong to the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Represented were the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'The following agencies were represented: the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Agencies taking part included the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'The event brought together representatives of the Fiji Police Force, as well as of the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['workshop', 'The workshop assembled officials of the Fiji Police Force.', 'takes part: Fiji Police Force'],
  [
    'workshop',
    'The workshop was attended by 20 officers, including ten of the Fiji Police Force.',
    'takes part: Fiji Police Force',
  ],
  [
    'workshop',
    'A delegation of the Fiji Police Force, headed by Inspector Ana Tuilagi, attended.',
    'takes part: Fiji Police Force',
  ],
  [
    'workshop',
    'Experts from UNODC and the Tonga Customs Service shared their knowledge with officers of the Fiji Police Force.',
    'takes part: UNODC; takes part: Tonga Customs Service; takes part: Fiji Police Force',
  ],
  [
    'workshop',
    'The Tonga Customs Service, for its part, presented its laboratory.',
    'takes part: Tonga Customs Service',
  ],
  [
    'workshop',
    'Countries taking part were Fiji, Tonga and Samoa.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'workshop',
    'Participants came from Fiji, Tonga and Samoa.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'workshop',
    'Delegates from Fiji, Tonga as well as Samoa attended.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'workshop',
    'Fiji, Tonga and Samoa were represented.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'workshop',
    'The workshop was attended by Fiji, Tonga and Samoa.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'workshop',
    'Twenty officers (Fiji 10, Tonga 5, Samoa 5) attended.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'workshop',
    'Fijian, Tongan and Samoan investigators attended.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'workshop',
    'Investigators of three countries (Fiji, Tonga and Samoa) attended.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'workshop',
    'It was held for participants of Fiji and Tonga, while Samoa joined online.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'meeting',
    'The Fiji Police Force and the Tonga Customs Service held talks.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'meeting',
    'The Fiji Police Force met its counterpart, the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'meeting',
    'The Fiji Police Force sat down with the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'meeting',
    'The Fiji Police Force and the Tonga Customs Service discussed fingerprints.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'meeting',
    'The Fiji Police Force briefed the Tonga Customs Service on fingerprints.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'meeting',
    'The Fiji Police Force exchanged views with the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'meeting',
    'The meeting was between the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'meeting',
    'Representatives of the Fiji Police Force met with those of the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'meeting',
    'The leadership of the Fiji Police Force received representatives of the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['meeting', 'The meeting was chaired by the Fiji Police Force.', 'takes part: Fiji Police Force'],
  [
    'meeting',
    'The heads of the Fiji Police Force and the Tonga Customs Service met.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['meeting', 'The meeting was held with the Tonga Customs Service.', 'takes part: Tonga Customs Service'],
  [
    'meeting',
    'The Fiji delegation was led by Inspector Ana Tuilagi of the Fiji Police Force, the Tonga delegation by Mr. Sione Vea of the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service; takes part: country/fji; takes part: country/ton',
  ],
  ['meeting', 'Fiji and Tonga agreed to share fingerprints.', 'takes part: country/fji; takes part: country/ton'],
  [
    'meeting',
    'The Fijian side presented its laboratory to the Tongan side.',
    'takes part: country/fji; takes part: country/ton',
  ],
  [
    'operation',
    'The Fiji Police Force, supported by the Tonga Customs Service, arrested ten suspects.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'operation',
    'Working with the Tonga Customs Service, the Fiji Police Force arrested ten suspects.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'operation',
    'The joint operation between the Fiji Police Force and the Tonga Customs Service led to ten arrests.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'operation',
    'Officers of the Fiji Police Force and the Tonga Customs Service searched ten houses.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'operation',
    'The operation involved the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['operation', 'The operation was coordinated by INTERPOL.', 'organizes: INTERPOL'],
  ['operation', 'Ten suspects were arrested by the Fiji Police Force.', 'takes part: Fiji Police Force'],
  [
    'operation',
    'The suspects were arrested following information from the Tonga Customs Service.',
    'takes part: Tonga Customs Service',
  ],
  [
    'operation',
    'The Tonga Customs Service shared intelligence that led to the arrests.',
    'takes part: Tonga Customs Service',
  ],
  [
    'operation',
    'The Fiji Police Force worked side by side with the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  ['operation', 'INTERPOL supported the operation with analysts.', 'takes part: INTERPOL'],
  [
    'operation',
    'The operation was conducted with the involvement of law enforcement of Fiji and Tonga.',
    'takes part: country/fji; takes part: country/ton',
  ],
  [
    'operation',
    'Law enforcement authorities from Fiji, Tonga and Samoa took part.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  ['operation', 'Police in Fiji and Tonga arrested ten suspects.', 'takes part: country/fji; takes part: country/ton'],
  [
    'operation',
    'Arrests were made in Fiji, Tonga and Samoa.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'operation',
    'Participating countries: Fiji, Tonga, Samoa.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'operation',
    'Participating agencies: Fiji Police Force, Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The Fiji Police Force and the Tonga Customs Service have signed it.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The Fiji Police Force entered into the agreement with the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The Fiji Police Force concluded the agreement with the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The memorandum was signed by Inspector Ana Tuilagi of the Fiji Police Force and Mr. Sione Vea of the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The Fiji Police Force has partnered with the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The Fiji Police Force renewed its agreement with the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The parties to the memorandum are the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The memorandum between the Fiji Police Force (FPF), the Tonga Customs Service (TCS) and the Samoa Ministry of Health is to last five years.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service; takes part: Samoa Ministry of Health',
  ],
  [
    'agreement',
    'The signatories are the Fiji Police Force and the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The Fiji Police Force formalised its partnership with the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The Fiji Police Force and the Tonga Customs Service put their names to the memorandum.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'agreement',
    'The Fiji Police Force and the Tonga Customs Service agreed to share data.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'donation',
    'The Pacific Aid Fund handed over ten computers to the Fiji Police Force.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  [
    'donation',
    'The Fiji Police Force received ten computers from the Pacific Aid Fund.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  [
    'donation',
    'Ten computers were handed over to the Fiji Police Force by the Pacific Aid Fund.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  [
    'donation',
    'The Fiji Police Force has taken delivery of ten computers from the Pacific Aid Fund.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  ['donation', 'The computers were donated by the Pacific Aid Fund.', 'pays: Pacific Aid Fund'],
  [
    'donation',
    'The Pacific Aid Fund provided the Fiji Police Force with ten computers.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  [
    'donation',
    'The Pacific Aid Fund equipped the Fiji Police Force with ten computers.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  [
    'donation',
    'The Pacific Aid Fund presented the Fiji Police Force with ten computers.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  [
    'donation',
    'The Pacific Aid Fund gave the Fiji Police Force ten computers.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  [
    'donation',
    'The donation from the Pacific Aid Fund to the Fiji Police Force is worth 10,000 dollars.',
    'pays: Pacific Aid Fund; takes part: Fiji Police Force',
  ],
  ['donation', 'The computers were bought with funds of the Government of Japan.', 'pays: country/jpn'],
  ['donation', 'The Fiji Police Force is the beneficiary of the donation.', 'takes part: Fiji Police Force'],
  [
    'donation',
    'The Embassy of Japan in Fiji handed ten computers over to the Fiji Police Force.',
    'pays: Embassy of Japan in Fiji; takes part: Fiji Police Force',
  ],
  ['donation', 'The handover was attended by the Tonga Customs Service.', 'takes part: Tonga Customs Service'],
  [
    'donation',
    'Japan has gifted ten computers to the Fiji Police Force.',
    'pays: country/jpn; takes part: Fiji Police Force',
  ],
  [
    'donation',
    'The Fiji Police Force today received a donation of ten computers from Japan.',
    'pays: country/jpn; takes part: Fiji Police Force',
  ],
  [
    'visit',
    'A delegation of the Tonga Customs Service visited the Fiji Police Force.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'visit',
    'The Fiji Police Force welcomed a delegation from the Tonga Customs Service.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'visit',
    'Officers of the Tonga Customs Service were on a study visit to the Fiji Police Force.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'visit',
    'The delegation, made up of officials from the Tonga Customs Service, was received by the Fiji Police Force.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service',
  ],
  [
    'visit',
    'The delegation was received by Commissioner Ana Tuilagi of the Fiji Police Force.',
    'takes part: Fiji Police Force',
  ],
  ['visit', 'The visit was organised by UNODC.', 'organizes: UNODC'],
  [
    'visit',
    'The delegation included representatives of the Tonga Customs Service and the Samoa Ministry of Health.',
    'takes part: Tonga Customs Service; takes part: Samoa Ministry of Health',
  ],
  [
    'visit',
    'During the visit the delegation met the Fiji Police Force, the Tonga Customs Service and UNODC.',
    'takes part: Fiji Police Force; takes part: Tonga Customs Service; takes part: UNODC',
  ],
  [
    'project',
    'The project was launched by UNODC and the Fiji Police Force.',
    'organizes: UNODC; organizes: Fiji Police Force',
  ],
  [
    'project',
    'The project is implemented by UNODC and funded by the European Union.',
    'organizes: UNODC; pays: European Union',
  ],
  [
    'project',
    'The European Union funds the project, which UNODC implements.',
    'organizes: UNODC; pays: European Union',
  ],
  ['project', 'The project will benefit the Fiji Police Force.', 'takes part: Fiji Police Force'],
  [
    'project',
    'The project partners are UNODC and the Tonga Customs Service.',
    'takes part: UNODC; takes part: Tonga Customs Service',
  ],
  ['project', 'The main beneficiary of the project is the Fiji Police Force.', 'takes part: Fiji Police Force'],
  ['project', 'The European Union is contributing two million euros to the project.', 'pays: European Union'],
  [
    'project',
    'With a budget of two million euros from the European Union, the project will last three years.',
    'pays: European Union',
  ],
  [
    'project',
    'The project is a joint initiative of UNODC and the Tonga Customs Service, funded by Japan and Canada.',
    'organizes: UNODC; organizes: Tonga Customs Service; pays: country/jpn; pays: country/can',
  ],
  [
    'project',
    "The project's beneficiary countries are Fiji, Tonga and Samoa.",
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
  [
    'project',
    'The project is being carried out in Fiji, Tonga and Samoa.',
    'takes part: country/fji; takes part: country/ton; takes part: country/wsm',
  ],
];

const DOES: Readonly<Partial<Record<Role, string>>> = { organizer: 'organizes', funder: 'pays', donor: 'pays' };

/** What each body and country does in the activity itself, under each of its names; people set aside, save whom they act for. */
function doingsIn(text: string): (readonly string[])[] {
  const x = encode(text);
  const namesOf = (ref: string) =>
    x.entities.find((entity) => entity.ref === ref)?.names.map((name) => name.text) ?? [nameIn(x, ref)];
  const projects = new Set(
    x.facts.flatMap((fact) => (fact.type === 'statement' && fact.property === 'withinProject' ? [fact.object] : [])),
  );
  return x.facts.flatMap((fact) => {
    if (fact.type !== 'participation' || projects.has(fact.activity)) return [];
    return [fact.party, ...(fact.onBehalfOf ? [fact.onBehalfOf] : [])]
      .filter((party) => !party.startsWith('person/'))
      .map((party) => namesOf(party).map((name) => `${DOES[fact.role] ?? 'takes part'}: ${name}`));
  });
}

/** More ways, one a line: kind, sentence, parties. Each was met in a release and is told here of other bodies, in our own words. */
const FORMS = readFileSync(new URL('../fixtures/forms.psv', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('|') as [keyof typeof OPENINGS, string, string]);

describe('who did what, by the sentence that says it', () => {
  it.each([...WAYS, ...FORMS])('%s: %s', (kind, sentence, parties) => {
    const doings = doingsIn(`${OPENINGS[kind]}\n\n${sentence}\n`);
    const wanted = parties === '' ? [] : parties.split('; ');
    expect(doings.flat()).toEqual(expect.arrayContaining(wanted));
    // nobody organizes or pays of whom the sentence does not say so
    const others = doings.filter(
      (names) => !names.some((name) => name.startsWith('takes part') || wanted.includes(name)),
    );
    expect(others).toEqual([]);
  });

  it.each([
    ['The following countries took part:\n\nFiji, Tonga, Samoa and Vanuatu.', ['fji', 'ton', 'wsm', 'vut']],
    ['Staff represented the following jurisdictions:\nFiji, Tonga, Samoa and Vanuatu.', ['fji', 'ton', 'wsm', 'vut']],
    ['The report treats of the following countries:\n\nFiji, Tonga, Samoa and Vanuatu.', []],
    ['The following countries took part:\n\nFiji, Tonga and Samoa were hit by a storm.', []],
    ['The following countries were invited but have not participated:\n\nFiji, Tonga, Samoa and Vanuatu.', []],
    ['In 2019 the following countries had participated:\n\nFiji, Tonga, Samoa and Vanuatu.', []],
    ['The nationalities represented among the victims were:\n\nFiji, Tonga, Samoa and Vanuatu.', []],
    ['Officers who took part heard of the routes by which drugs reach:\n\nFiji, Tonga, Samoa and Vanuatu.', []],
  ])('%s', (text, lands) => {
    const wanted = lands.map((land) => `takes part: country/${land}`);
    expect(doingsIn(`${OPENINGS.workshop}\n\n${text}\n`).flat().sort()).toEqual(wanted.sort());
  });
});
