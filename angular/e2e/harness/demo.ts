import { Person } from './stage';

const PASSWORD = 'Ballet-demo-2026';

/** The demo's studios and people, as its seed makes them. */
export const DEMO = {
  studio: 'maison-ballet',
  other: 'harbour-dance',
  owner: person('Ana', 'ana@maison.example'),
  teacher: person('Marc', 'marc@maison.example'),
  student: person('Sofia', 'sofia@maison.example'),
  otherOwner: person('Kirra', 'owner@harbour.example'),
  operator: person('Platform', 'operator@balletsaas.example'),
} as const;

function person(firstName: string, email: string): Person {
  return { firstName, lastName: '', email, password: PASSWORD };
}
