import type { Entity, Role } from '../../briefings/briefing.ts';

/** What the article says that someone is, and where it says so. */
export interface HeldOffice {
  person: Entity;
  role: Pick<Role, 'text' | 'start' | 'end' | 'when'>;
}
