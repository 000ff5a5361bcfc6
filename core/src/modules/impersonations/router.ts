import { by, door, router } from '../../platform/http/door.ts';
import { endImpersonation } from './end-impersonation.ts';
import { listImpersonations } from './list-impersonations.ts';
import {
  EndedImpersonation,
  EndImpersonation,
  ImpersonationList,
  ListImpersonations,
  ListPeople,
  PeopleList,
  StartedImpersonation,
  StartImpersonation,
} from './schemas.ts';
import { listPeople, startImpersonation } from './start-impersonation.ts';

export const impersonationsRouter = router({
  list: door('signed in', 'in person')
    .input(ListImpersonations)
    .output(ImpersonationList)
    .query(by(listImpersonations)),
  people: door('member.impersonate', 'in person').input(ListPeople).output(PeopleList).query(by(listPeople)),
  start: door('member.impersonate')
    .input(StartImpersonation)
    .output(StartedImpersonation)
    .mutation(by(startImpersonation)),
  end: door('signed in').input(EndImpersonation).output(EndedImpersonation).mutation(by(endImpersonation)),
});
