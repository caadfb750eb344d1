import { CallingOffDto } from '@api/models/calling-off-dto';
import { Translate } from '@ui/texts/texts';

/** Who is told when something is called off, and what they get back, as a sentence. */
export function toldOf({ people, creditsRefunded }: CallingOffDto, t: Translate): string {
  return creditsRefunded ? t.count('callOff.told', people, { credits: t.count('schedule.credits', creditsRefunded) }) : t.count('callOff.toldOnly', people);
}
