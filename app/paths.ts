function query(values: Record<string, string | undefined>): string {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length ? `?${new URLSearchParams(set).toString()}` : '';
}

function trying(changes: readonly string[] = []): string {
  return changes.length > 0 ? `?${new URLSearchParams(changes.map((one) => ['try', one])).toString()}` : '';
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
  /** The page after signing out, where the device forgets what bears a mark; the site is not told. */
  signedOut: (mark: string) => `/signin#forget=${mark}`,
  account: () => '/account',
  accountPassword: () => '/account/password',
  accountSecondStep: () => '/account/second-step',
  registry: (municipality?: string) => `/registry${query({ municipality })}`,
  registryHost: (id: string, municipality?: string) => `/registry/${id}${query({ municipality })}`,
  offer: (values: { municipality?: string | undefined; received?: string } = {}) => `/offer${query(values)}`,
  wish: (values: { municipality?: string | undefined; received?: string } = {}) => `/wish${query(values)}`,
  leads: () => '/leads',
  newLead: (values: { gap?: string; wish?: string; proposal?: string } = {}) => `/leads/new${query(values)}`,
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
  noteSearch: (municipality?: string) => `/searches/note${query({ municipality })}`,
  /** Offers that have come to suit the reader's cases. */
  offerNews: () => '/offer-news',
  today: () => '/today',
  look: () => '/look',
  allocation: (search = '') => `/allocation${search}`,
  keptAllocations: (pages = 1) =>
    `/allocation/kept${query({ pages: pages > 1 ? String(pages) : undefined })}`,
  keptAllocation: (id: string) => `/allocation/kept/${id}`,
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
  newOpportunity: (hostId: string, values: { proposal?: string } = {}) =>
    `/hosts/${hostId}/opportunities/new${query(values)}`,
  opportunity: (id: string, month?: string) => `/opportunities/${id}${query({ month })}`,
  /** A page of この枠が合いそうな方; the month of the days stays. */
  peopleForOffer: (id: string, page: number, month?: string) =>
    `/opportunities/${id}${query({ month, people: String(page) })}#people`,
  editOpportunity: (id: string, values: { proposal?: string } = {}) =>
    `/opportunities/${id}/edit${query(values)}`,
  /** Who waits for the same offer. */
  waiting: (id: string) => `/opportunities/${id}/waiting`,
  opportunityFound: (id: string) => `/opportunities/${id}/found`,
  opportunityConditions: (id: string) => `/opportunities/${id}/conditions`,
  refer: (values: { host?: string } = {}) => `/refer${query(values)}`,
  referrals: () => '/referrals',
  urgent: () => '/urgent',
  cases: () => '/cases',
  newCase: () => '/cases/new',
  case: (code: string) => `/cases/${code}`,
  handOver: (values: { from?: string } = {}) => `/cases/handover${query(values)}`,
  handOverPack: (values: { from: string }) => `/cases/handover/print${query(values)}`,
  caseDisposals: () => '/cases/disposals',
  disposalCertificate: (id: string) => `/cases/disposals/${id}`,
  urgentCase: (values: { code?: string } = {}) => `/cases/urgent${query(values)}`,
  caseOpenings: () => '/cases/openings',
  caseAgencies: (code: string) => `/cases/${code}/agencies`,
  caseCopy: (code: string) => `/cases/${code}/copy`,
  caseCopyFile: (code: string) => `/cases/${code}/copy.json`,
  caseHousehold: (code: string) => `/cases/${code}/household`,
  caseFamily: (code: string) => `/cases/${code}/family`,
  mergeCase: (code: string, values: { other?: string } = {}) => `/cases/${code}/merge${query(values)}`,
  caseWorks: (code: string) => `/cases/${code}/works`,
  caseSlipLost: (code: string) => `/cases/${code}/slip-lost`,
  caseReadings: (code: string) => `/cases/${code}/readings`,
  editCase: (code: string) => `/cases/${code}/edit`,
  caseSlip: (code: string) => `/cases/${code}/slip`,
  caseSchemes: (code: string) => `/cases/${code}/schemes`,
  caseContacts: (code: string) => `/cases/${code}/contacts`,
  closeCase: (code: string) => `/cases/${code}/close`,
  suspendCase: (code: string) => `/cases/${code}/suspend`,
  endCase: (code: string) => `/cases/${code}/end`,
  reopenCase: (code: string) => `/cases/${code}/reopen`,
  aftercare: (code: string) => `/cases/${code}/aftercare`,
  profile: (code: string) => `/cases/${code}/profile`,
  profileDraft: (code: string) => `/cases/${code}/profile/draft`,
  interview: (code: string) => `/cases/${code}/interview`,
  interviewChosen: (code: string) => `/cases/${code}/interview#chosen`,
  cardSheet: () => '/cases/cards',
  profileHistory: (code: string) => `/cases/${code}/profile/history`,
  consents: (code: string) => `/cases/${code}/consents`,
  consentForm: (code: string, words?: 'easy') => `/cases/${code}/consents/print${query({ words })}`,
  confidentialNotice: () => '/meetings/notice',
  shared: (code: string) => `/cases/${code}/shared`,
  /** @param tried names of changes that are tried without being kept. */
  matches: (code: string, tried?: readonly string[]) => `/cases/${code}/matches${trying(tried)}`,
  matchesPrint: (code: string, tried?: readonly string[]) => `/cases/${code}/matches/print${trying(tried)}`,
  /** Why a place does or does not fit a case. */
  whyNot: (code: string, values: { host?: string; opportunity?: string | undefined; q?: string } = {}) =>
    `/cases/${code}/matches/why${query(values)}`,
  /** For whom a place is looked at. */
  whyFor: (hostId: string, values: { opportunity?: string | undefined; q?: string; page?: string } = {}) =>
    `/hosts/${hostId}/why${query(values)}`,
  plan: (code: string) => `/cases/${code}/plan`,
  decision: (code: string) => `/cases/${code}/decision`,
  meetings: () => '/meetings',
  newMeeting: () => '/meetings/new',
  meeting: (id: string) => `/meetings/${id}`,
  placements: () => '/placements',
  newPlacement: (values: { case: string; host: string; opportunity?: string }) =>
    `/placements/new${query({ case: values.case, host: values.host, opportunity: values.opportunity })}`,
  placement: (id: string) => `/placements/${id}`,
  askHost: (id: string) => `/placements/${id}/ask`,
  myCard: (id: string, values: { words?: string } = {}) => `/placements/${id}/my-card${query(values)}`,
  acceptanceCard: (id: string) => `/placements/${id}/card`,
  expenses: () => '/expenses',
  newExpense: () => '/expenses/new',
  expense: (id: string) => `/expenses/${id}`,
  gaps: (values: { resource?: string | undefined; area?: string | undefined } = {}) =>
    `/gaps${query(values)}`,
  participantCounts: (values: { by?: string | undefined; month?: string | undefined } = {}) =>
    `/reports/participants${query(values)}`,
  fairness: () => '/reports/fairness',
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
