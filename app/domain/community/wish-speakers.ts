/** Who can say a wish on the open form: residents, and kinds of the taxonomy `host_kind`. */
export const wishSpeakers = [
  'resident',
  'neighborhood_association',
  'parents_circle',
  'npo',
  'school',
  'shop',
  'office_company',
  'district_shakyo',
] as const;
