function query(values: Record<string, string | undefined>): string {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length ? `?${new URLSearchParams(set).toString()}` : '';
}

/** Every address of the site. */
export const paths = {
  home: () => '/',
  about: () => '/about',
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  signin: (next?: string) => `/signin${query({ next })}`,
  secondStep: (next?: string) => `/signin/second-step${query({ next })}`,
  signout: () => '/signout',
  account: () => '/account',
  accountPassword: () => '/account/password',
  accountSecondStep: () => '/account/second-step',
  registry: (municipality?: string) => `/registry${query({ municipality })}`,
  registryHost: (id: string, municipality?: string) => `/registry/${id}${query({ municipality })}`,
  offer: (values: { municipality?: string | undefined; received?: string } = {}) => `/offer${query(values)}`,
  wish: (values: { municipality?: string | undefined; received?: string } = {}) => `/wish${query(values)}`,
  leads: () => '/leads',
  newLead: (values: { gap?: string } = {}) => `/leads/new${query(values)}`,
  lead: (id: string) => `/leads/${id}`,
  wishes: () => '/wishes',
  registryFlyer: (id: string, municipality?: string) => `/registry/${id}/flyer${query({ municipality })}`,
  /** The list of a page as a file: `/hosts/list?as=csv` and the query of the page. */
  listFile: (page: string, format: string, search = '') =>
    `${page}/list?as=${format}${search.replace(/^\?/, '&')}`,
  /** What lies in a part of the map: the query of a search page, and the view. */
  mapClusters: (
    audience: 'public' | 'staff',
    search: string,
    view: { box: readonly number[]; zoom: number },
  ) =>
    `/map/clusters?audience=${audience}&view=${view.box.join(',')}&zoom=${view.zoom}${search.replace(/^\?/, '&')}`,
  mapShapes: (version: string, municipality?: string) => `/map/shapes${query({ v: version, municipality })}`,
  /** What may be meant by what was typed so far. */
  searchSuggestions: (values: {
    audience: 'public' | 'staff';
    q: string;
    municipality: string | undefined;
  }) => `/searches/suggestions${query(values)}`,
  /** Saved searches; with a question (the query part of a search page) also the form that saves it. */
  searches: (asked = '') => (asked === '' ? '/searches' : `/searches?${asked}`),
  noteSearch: () => '/searches/note',
  today: () => '/today',
  look: () => '/look',
  lookPrint: () => '/look/print',
  hosts: (asked = '') => (asked === '' ? '/hosts' : `/hosts?${asked}`),
  staleHosts: (values: { area?: string; kind?: string; state?: string; page?: string } = {}) =>
    `/hosts/stale${query(values)}`,
  staleCalls: (values: { area?: string; kind?: string; state?: string } = {}) =>
    `/hosts/stale/calls${query(values)}`,
  staleSlips: (values: { area?: string; kind?: string; state?: string } = {}) =>
    `/hosts/stale/slips${query(values)}`,
  staleListFile: (values: { area?: string; kind?: string; state?: string; all?: string } = {}) =>
    `/hosts/stale/list.xlsx${query(values)}`,
  hostListReturn: (id: string) => `/hosts/stale/returns/${id}`,
  confirm: (token: string, municipality: string) => `/confirm/${token}${query({ municipality })}`,
  newHost: () => '/hosts/new',
  acceptHosts: () => '/hosts/accept',
  hostNames: (values: { of: 'host' | 'organisation'; q: string }) => `/hosts/names${query(values)}`,
  similarHosts: (name: string) => `/hosts/similar${query({ name })}`,
  host: (id: string) => `/hosts/${id}`,
  editHost: (id: string) => `/hosts/${id}/edit`,
  hostConfirmation: (id: string) => `/hosts/${id}/confirmation`,
  hostConfirmationSlip: (id: string) => `/hosts/${id}/confirmation/slip`,
  hostHistory: (id: string) => `/hosts/${id}/history`,
  hostOrganisation: (id: string) => `/hosts/${id}/organisation`,
  hostConditions: (id: string) => `/hosts/${id}/conditions`,
  carveOut: (hostId: string, values: { step?: string; task?: string } = {}) =>
    `/hosts/${hostId}/carve-out${query(values)}`,
  organisations: () => '/organisations',
  organisation: (id: string) => `/organisations/${id}`,
  editOrganisation: (id: string) => `/organisations/${id}/edit`,
  hostCapacity: (id: string, month?: string) => `/hosts/${id}/capacity${query({ month })}`,
  capacitySheet: (id: string, month?: string) => `/hosts/${id}/capacity/sheet${query({ month })}`,
  capacityBasis: (id: string) => `/hosts/${id}/capacity/basis`,
  newOpportunity: (hostId: string) => `/hosts/${hostId}/opportunities/new`,
  opportunity: (id: string, month?: string) => `/opportunities/${id}${query({ month })}`,
  editOpportunity: (id: string) => `/opportunities/${id}/edit`,
  opportunityConditions: (id: string) => `/opportunities/${id}/conditions`,
  cases: () => '/cases',
  newCase: () => '/cases/new',
  case: (code: string) => `/cases/${code}`,
  handOver: (values: { from?: string } = {}) => `/cases/handover${query(values)}`,
  handOverPack: (values: { from: string }) => `/cases/handover/print${query(values)}`,
  urgentCase: (values: { code?: string } = {}) => `/cases/urgent${query(values)}`,
  caseOpenings: () => '/cases/openings',
  caseReadings: (code: string) => `/cases/${code}/readings`,
  editCase: (code: string) => `/cases/${code}/edit`,
  caseSlip: (code: string) => `/cases/${code}/slip`,
  profile: (code: string) => `/cases/${code}/profile`,
  consents: (code: string) => `/cases/${code}/consents`,
  matches: (code: string) => `/cases/${code}/matches`,
  matchesPrint: (code: string) => `/cases/${code}/matches/print`,
  plan: (code: string) => `/cases/${code}/plan`,
  decision: (code: string) => `/cases/${code}/decision`,
  meetings: () => '/meetings',
  newMeeting: () => '/meetings/new',
  meeting: (id: string) => `/meetings/${id}`,
  placements: () => '/placements',
  newPlacement: (values: { case: string; host: string; opportunity?: string }) =>
    `/placements/new${query({ case: values.case, host: values.host, opportunity: values.opportunity })}`,
  placement: (id: string) => `/placements/${id}`,
  expenses: () => '/expenses',
  newExpense: () => '/expenses/new',
  expense: (id: string) => `/expenses/${id}`,
  gaps: (values: { resource?: string | undefined; area?: string | undefined } = {}) =>
    `/gaps${query(values)}`,
  imports: () => '/imports',
  import: (id: string) => `/imports/${id}`,
  importTwins: (run?: string) => `/imports/twins${query({ run })}`,
  importRows: (id: string, view: string) => `/imports/${id}/rows.csv${query({ view })}`,
  adminUsers: () => '/admin/users',
  adminNewUser: () => '/admin/users/new',
  adminUser: (id: string) => `/admin/users/${id}`,
  adminAreas: () => '/admin/areas',
  adminAreaFile: (id: string) => `/admin/areas/${id}`,
  adminAreaReport: (id: string) => `/admin/areas/${id}/report`,
  adminAreaPeople: () => '/admin/areas/people',
  adminAreaPeopleFile: (id: string) => `/admin/areas/people/${id}`,
  adminAreaMoves: () => '/admin/areas/moves',
  adminSettings: () => '/admin/settings',
  adminWords: (values: { about?: string } = {}) => `/admin/words${query(values)}`,
  adminAudit: () => '/admin/audit',
  adminOutbox: (values: { state?: string; page?: string } = {}) => `/admin/outbox${query(values)}`,
  portal: () => '/portal',
  portalInquiry: (id: string) => `/portal/inquiries/${id}`,
  portalPlacement: (id: string) => `/portal/placements/${id}`,
  portalExpenses: () => '/portal/expenses',
  portalNewExpense: () => '/portal/expenses/new',
  portalExpense: (id: string) => `/portal/expenses/${id}`,
  portalProfile: () => '/portal/profile',
  portalAvailability: () => '/portal/availability',
  portalSlot: (service: string, day: string, slot: string) =>
    `/portal/availability${query({ service, at: `${day}_${slot}` })}`,
};
