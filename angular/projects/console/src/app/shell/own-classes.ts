import { computed, inject } from '@angular/core';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { Session } from '@ui/auth/session';

/** Whose classes somebody looks at first: who runs the timetable at all of them, who teaches at their own. */
export interface OwnClasses {
  /** Whether this person looks at their own first. */
  readonly first: () => boolean;
  /** Whether this person teaches it. */
  readonly teaches: (one: ClassInstanceDto) => boolean;
}

/** Asks who is signed in: `protected readonly own = injectOwnClasses()`. */
export function injectOwnClasses(): OwnClasses {
  const session = inject(Session);
  return {
    first: computed(() => !session.may('Schedule.Manage')),
    teaches: (one) => one.instructorId === session.user()?.id,
  };
}
