import type { Role } from '~/domain/kernel/permissions';
import { idFor } from './ids';
import type { AgencyRow, UserRow } from './rows';
import type { Town } from './town';

interface AgencySpec {
  key: string;
  name: string;
  kind: string;
}

interface UserSpec {
  /** Local part of the mail address. */
  key: string;
  name: string;
  agency: string;
  roles: Role[];
}

export interface TownStaff {
  agencies: AgencySpec[];
  users: UserSpec[];
}

export const MINAMO_STAFF: TownStaff = {
  agencies: [
    { key: 'city', name: 'みなも市', kind: 'municipality' },
    { key: 'shakyo', name: 'みなも市社会福祉協議会', kind: 'shakyo' },
    { key: 'houkatsu-west', name: '包括 西', kind: 'consultation' },
    { key: 'houkatsu-east', name: '包括 東', kind: 'consultation' },
    { key: 'disability', name: '障害相談', kind: 'consultation' },
    { key: 'poverty', name: '困窮相談', kind: 'consultation' },
    { key: 'family', name: '子育て相談', kind: 'consultation' },
    { key: 'hikikomori', name: 'ひきこもり相談', kind: 'consultation' },
    { key: 'outreach', name: 'アウトリーチ', kind: 'contractor' },
    { key: 'komugi', name: 'こうぼう こむぎ', kind: 'host' },
  ],
  users: [
    { key: 'coordinator', name: '青木', agency: 'shakyo', roles: ['coordinator'] },
    { key: 'coordinator-2', name: '木原', agency: 'shakyo', roles: ['coordinator'] },
    { key: 'referrer', name: '西尾', agency: 'houkatsu-west', roles: ['referrer'] },
    { key: 'manager', name: '大野', agency: 'shakyo', roles: ['manager'] },
    { key: 'multi-agency', name: '三島', agency: 'shakyo', roles: ['multi_agency'] },
    { key: 'officer', name: '石田', agency: 'city', roles: ['officer'] },
    { key: 'finance', name: '小野', agency: 'city', roles: ['finance'] },
    { key: 'community', name: '森', agency: 'shakyo', roles: ['community'] },
    { key: 'host', name: 'こむぎ 店主', agency: 'komugi', roles: ['host'] },
    { key: 'admin', name: '今井', agency: 'city', roles: ['admin'] },
  ],
};

export const MIDORI_STAFF: TownStaff = {
  agencies: [
    { key: 'city', name: 'みどり町', kind: 'municipality' },
    { key: 'shakyo', name: 'みどり町社会福祉協議会', kind: 'shakyo' },
    { key: 'houkatsu', name: '包括 みどり', kind: 'consultation' },
    { key: 'host', name: '受入先の団体', kind: 'host' },
  ],
  users: [
    { key: 'coordinator', name: '谷', agency: 'shakyo', roles: ['coordinator'] },
    { key: 'referrer', name: '岸', agency: 'houkatsu', roles: ['referrer'] },
    { key: 'manager', name: '原', agency: 'shakyo', roles: ['manager'] },
    { key: 'multi-agency', name: '北', agency: 'shakyo', roles: ['multi_agency'] },
    { key: 'officer', name: '南', agency: 'city', roles: ['officer'] },
    { key: 'finance', name: '関', agency: 'city', roles: ['finance'] },
    { key: 'community', name: '林', agency: 'shakyo', roles: ['community'] },
    { key: 'host', name: '受入先 担当', agency: 'host', roles: ['host'] },
    { key: 'admin', name: '堀', agency: 'city', roles: ['admin'] },
  ],
};

export interface StaffRows {
  agencies: AgencyRow[];
  users: UserRow[];
  agencyId(key: string): string;
  userId(key: string): string;
}

/** Agencies and users of a town; the user of the role `host` answers for `hostId`. */
export function makeStaff(town: Town, staff: TownStaff, hostId: string): StaffRows {
  const agencyId = (key: string): string => idFor(`${town.name} agency ${key}`);
  const userId = (key: string): string => idFor(`${town.name} user ${key}`);
  return {
    agencyId,
    userId,
    agencies: staff.agencies.map(({ key, name, kind }) => ({ id: agencyId(key), name, kind })),
    users: staff.users.map(({ key, name, agency, roles }) => ({
      id: userId(key),
      mail: `${key}@${town.mailDomain}`,
      name,
      agencyId: agencyId(agency),
      roles,
      hostId: roles.includes('host') ? hostId : null,
    })),
  };
}
