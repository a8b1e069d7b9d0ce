import { redirect, type MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { getPublicSummary } from '~/domain/registry/index.server';
import { publicLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { LinkButton, SubmitButton } from '~/ui';
import { Kinds } from './kinds';

export const meta: MetaFunction = () => [
  { title: 'むすびば｜家の外に、行ける場所をひとつ' },
  {
    name: 'description',
    content: '人とのつながりがうすくなった人が、行ける場所と、できることを見つけるためのサイトです。',
  },
];

/** Kinds offered as a first step; the others are found in the filters. */
const shownKinds = 8;

export const loader = publicLoader({
  because: 'the front page explains the site to everybody',
  load: async ({ scope, user }) => {
    if (!user) return getPublicSummary(scope, shownKinds);
    const { actor } = user.scope;
    return redirect(actor.kind === 'user' && actor.hostId ? paths.portal() : paths.today());
  },
});

export default function Front() {
  const { total, kinds } = useLoaderData<typeof loader>();
  return (
    <div className="front">
      <section className="front__hero">
        <div className="wrap">
          <h1 className="front__title">家の外に、行ける場所をひとつ。</h1>
          <p className="front__lead">
            店の手伝い、畑、子ども食堂、ただ座っていられる部屋。町にある場所を、市町村と社会福祉協議会と町の人がいっしょに集めています。
          </p>
          <Form className="search front__search" action={paths.registry()} role="search">
            <div className="search__box">
              <label className="visually-hidden" htmlFor="q">
                さがすことば
              </label>
              <input
                className="search__input"
                id="q"
                name="q"
                type="search"
                placeholder="例：静かな場所、パン、土曜日"
                enterKeyHint="search"
              />
            </div>
            <SubmitButton size="big">近くの場所をさがす</SubmitButton>
          </Form>
          {total > 0 ? <Kinds total={total} kinds={kinds} /> : null}
        </div>
      </section>
      <div className="wrap">
        <div className="front__ways">
          <section>
            <h2 className="heading-2">はじめて行くとき</h2>
            <p>
              予約のいらない場所もあります。ひとりで行くのが心配なら、市町村の相談窓口に伝えてください。担当者がいっしょに行きます。
            </p>
            <p className="muted">名前や住所を、このサイトに書くことはありません。</p>
          </section>
          <section>
            <h2 className="heading-2">受け入れてみたいとき</h2>
            <p>
              週に一度、二時間だけでもかまいません。場所を貸すだけでも。五つの質問に答えると、担当の職員から連絡します。窓口で話してもかまいません。
            </p>
            <p className="muted">打診は断ってかまいません。いつでも休めます。</p>
            <LinkButton variant="secondary" to={paths.offer()}>
              できることを持ち寄る
            </LinkButton>
            <p>
              <Link className="link-tall" to={paths.wish()}>
                地域の声を届ける
              </Link>
            </p>
            <p>
              <Link className="link-tall" to={paths.about()}>
                登録までの流れ
              </Link>
            </p>
          </section>
          <section>
            <h2 className="heading-2">支援や受け入れをしている方</h2>
            <p>参加支援の担当、相談窓口、受入先の方は、こちらから入ります。</p>
            <LinkButton variant="quiet" to={paths.signin()}>
              サインイン
            </LinkButton>
          </section>
        </div>
      </div>
    </div>
  );
}
