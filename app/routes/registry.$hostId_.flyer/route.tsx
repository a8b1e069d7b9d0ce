import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { groundOf } from '~/components/map/ground.server';
import { placeMapSize } from '~/components/place-map';
import { PrintButton } from '~/components/print-button';
import { getPublicHost } from '~/domain/registry/index.server';
import { publicLoader } from '~/http/builders.server';
import { formatDay, today } from '~/lib/japanese-date';
import { qrPicture } from '~/lib/qr.server';
import { paths } from '~/paths';
import '~/styles/flyer.css';
import { Page, PageHead } from '~/ui';
import { Flyer } from './flyer';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.host.name ?? '見つかりません'}のちらし（印刷）｜むすびば` },
  { name: 'robots', content: 'noindex' },
];

export const loader = publicLoader({
  because: 'a listed, public host is shown to everybody, also on paper',
  load: async ({ scope, params, url, now }) => {
    const { shapes, ...host } = await getPublicHost(scope, params['hostId'], { now });
    const municipality = url.searchParams.get('municipality') ?? undefined;
    const back = paths.registryHost(host.id, municipality);
    const address = new URL(back, url).toString();
    return {
      host,
      ground: groundOf({
        shapes,
        points: host.point ? [host.point] : [],
        box: null,
        shapesHref: '',
        ...placeMapSize,
      }),
      back,
      address,
      picture: qrPicture(address),
      printedOn: formatDay(today(now)),
    };
  },
});

export default function FlyerPage() {
  const { back, ...flyer } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="no-print">
        <PageHead
          title="ちらしを印刷する"
          lead="A4一枚です。窓口に置いたり、手わたしたりして使えます。人の名前は書いてありません。"
          crumbs={[
            { label: '場所をさがす', to: paths.registry() },
            { label: flyer.host.name, to: back },
            { label: 'ちらし' },
          ]}
          actions={<PrintButton />}
        />
      </div>
      <Page narrow>
        <Flyer {...flyer} />
      </Page>
    </>
  );
}
