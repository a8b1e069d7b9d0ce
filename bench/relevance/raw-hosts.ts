import type postgres from 'postgres';
import type { RawHost, RawOffer } from './fits';

interface Row {
  id: string;
  name: string;
  kana: string;
  kind: string;
  organisation: string;
  area: string;
  address: string;
  phone: string;
  brings: string;
  opening: string;
  yes: { offer: string | null; slug: string }[];
  offers: (Omit<RawOffer, 'yes'> & { id: string })[];
}

/** Every host of a municipality that is not archived, straight from its columns. */
export async function rawHosts(admin: postgres.Sql, municipalityId: string): Promise<RawHost[]> {
  const rows = await admin<Row[]>`
    select h.id, h.name, h.kana, h.kind, coalesce(g.name, '') as organisation, coalesce(a.name, '') as area,
      h.address, h.public_phone as phone, h.what_we_can_bring as brings, h.opening_text as opening,
      coalesce((select jsonb_agg(jsonb_build_object('offer', c.opportunity_id, 'slug', c.consideration))
        from condition_answers c where c.municipality_id = h.municipality_id and c.host_id = h.id
          and c.answer = 'yes'), '[]') as yes,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'description', o.description,
          'menu', o.menu_kind, 'activities', o.activities, 'strengths', o.strengths, 'times', o.times))
        from opportunities o where o.municipality_id = h.municipality_id and o.host_id = h.id
          and o.status in ('open', 'paused')), '[]') as offers
    from hosts h
    left join organisations g on g.municipality_id = h.municipality_id and g.id = h.organisation_id
    left join areas a on a.municipality_id = h.municipality_id and a.id = h.area_id
    where h.municipality_id = ${municipalityId} and h.status <> 'archived'`;
  return rows.map(hostOf);
}

function hostOf({ yes, offers, ...host }: Row): RawHost {
  const general = yes.filter(({ offer }) => offer === null).map(({ slug }) => slug);
  const texts = Object.entries(host).map(([column, text]) => [column, text.normalize('NFKC')]);
  return {
    ...(Object.fromEntries(texts) as typeof host),
    id: host.id,
    yes: yes.map(({ slug }) => slug),
    offers: offers.map(({ id, title, description, ...offer }) => ({
      ...offer,
      title: title.normalize('NFKC'),
      description: description.normalize('NFKC'),
      yes: [...general, ...yes.filter(({ offer: of }) => of === id).map(({ slug }) => slug)],
    })),
  };
}
