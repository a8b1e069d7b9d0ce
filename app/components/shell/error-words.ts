import { isRouteErrorResponse } from '@remix-run/react';

interface Words {
  title: string;
  message: string;
  next: string;
}

const words: Record<number, Words> = {
  400: {
    title: '送られた内容を読み取れませんでした',
    message: '途中で切れたか、古い画面から送られたようです。',
    next: '前の画面に戻り、開きなおしてから、もう一度送ってください。',
  },
  401: {
    title: 'サインインが必要です',
    message: 'しばらく操作がなかったため、サインアウトしたのかもしれません。',
    next: 'サインインすると、続きから進められます。',
  },
  403: {
    title: 'この画面を開く役割がありません',
    message: 'ほかの役割の人が使う画面です。',
    next: '必要なときは、システム管理者に役割の追加を頼んでください。',
  },
  404: {
    title: '見つかりませんでした',
    message: 'アドレスが違うか、なくなったか、ほかの市町村のものです。',
    next: '一覧からさがしなおしてください。',
  },
  405: {
    title: 'この操作は受け付けていません',
    message: 'アドレスを直接開いたか、古い画面から送られたようです。',
    next: '前の画面に戻って、ボタンを押しなおしてください。',
  },
  409: {
    title: 'ほかの人が先に変えました',
    message: '同じものを、ほかの人が先に保存しました。',
    next: '開きなおして、今の内容を確かめてから、もう一度保存してください。',
  },
  422: {
    title: 'いまはできません',
    message: '決まりにより、いまは進められません。',
    next: '前の画面に戻って、必要なことがそろっているか確かめてください。',
  },
  429: {
    title: '少し待ってください',
    message: '短い間に何度も操作されたため、少し止めています。',
    next: '1分ほど待ってから、もう一度お試しください。',
  },
  500: {
    title: '思わぬ不具合が起きました',
    message: '入力した内容は保存されていません。',
    next: 'もう一度お試しください。続くときは、受付番号をシステム管理者に伝えてください。',
  },
  503: {
    title: 'いま使えません',
    message: 'データベースにつながらないか、作業中です。入力した内容は保存されていません。',
    next: '少し待ってから、もう一度お試しください。',
  },
};

/** The words for a status; an unknown one is told like the nearest known. */
export function wordsFor(status: number): Words {
  const known = words[status] ?? (status >= 500 ? words[500] : words[400]);
  if (!known) throw new Error(`no words for ${status}`);
  return known;
}

/** The title of the page that tells of a failure. */
export function pageTitleOf(error: unknown): string {
  return wordsFor(isRouteErrorResponse(error) ? error.status : 500).title;
}
